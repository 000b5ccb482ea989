export async function isGone(id: string): Promise<boolean> {
  const response = await fetch(`/orders/${id}`);
  return response.status === 404;
}
