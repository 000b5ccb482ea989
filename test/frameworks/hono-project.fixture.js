// package: {"hono": "^4.13.0"}
// every: framework hono, evidence project, content yes
export const create = async (c) => {
  const input = await c.req.json();
  if (!input.name) return c.json({ error: 'No name' }, 422); //~ send 422
  return c.json(input, 201); //~ send 201
};

// The name alone is nothing.
export const paint = (c) => c.fill('red', 300);
