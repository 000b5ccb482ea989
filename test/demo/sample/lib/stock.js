const STOCK = 'https://stock.example.org/products/';

/** Asks the warehouse, which answers 404 for what it never had. */
exports.inStock = async (id) => {
  const response = await fetch(STOCK + id);
  if (response.statusCode === 404) return 0; // planted: valid-status-property
  const { count } = await response.json();
  return count;
};
