/** Shows how an order stands; nothing here answers a request. */
export function OrderBadge({ order }) {
  const style = { fontWeight: 500, width: 404, zIndex: 1000 };
  return (
    <span style={style} className={order.status === 209 ? 'late' : 'fine'}>
      {order.statusText}
    </span>
  );
}

export async function loadOrder(id) {
  const response = await fetch(`/orders/${id}`);
  if (response.status === 404) return undefined;
  if (response.status >= 500) throw new Error('The shop is closed.');
  return response.json();
}

export async function cancelOrder(id) {
  const { status } = await fetch(`/orders/${id}`, { method: 'DELETE' });
  if (status === '404') return 'gone'; // planted: no-impossible-status-comparison
  return status < 200 && status >= 300 ? 'kept' : 'cancelled'; // planted: no-impossible-status-comparison
}

export async function archiveOrder(id) {
  const response = await fetch(`/orders/${id}/archive`, { method: 'POST' });
  if (response.status === 204) return response.json(); // planted: no-content-of-no-content
  return null;
}
