import axios from 'axios';

/** The price of a product, or null for one that is not sold. */
export async function priceOf(id) {
  const response = await axios.get(`https://prices.example.org/${id}`);
  if (response.status === 404) return null; // planted: no-unreachable-status-check
  return response.data.price;
}
