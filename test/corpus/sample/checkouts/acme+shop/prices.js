export const priceOf = (items) => items.reduce((sum, { price }) => sum + price, 0);
