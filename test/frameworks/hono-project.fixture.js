// package: {"hono": "^4.13.0"}
// every: framework hono, evidence project, content yes
export const create = async (c) => {
  const input = await c.req.json();
  if (!input.name) return c.json({ error: 'No name' }, 422); //~ send 422
  return c.json(input, 201); //~ send 201
};

// A class of an OpenAPI library, whose method is the handler.
export class ShowBook extends OpenAPIRoute {
  schema = { responses: { 200: { description: 'The book' } } }; //~ declare 200, text 'The book', content no
  async handle(c) {
    const { params } = await this.getValidatedData();
    if (!params.id) return c.json({ error: 'No such book' }, 404); //~ send 404
    return c.json({ book: params.id }, 200); //~ send 200
  }
}

// The name of a parameter alone does not make it a context.
export const paint = (c) => c.fill('red', 300);
