// A file whose objects have states and no status codes has no handler of Azure Functions.

export async function load(context, req) {
  context.res = { status: 'loading' };
  context.res = { status: undefined };
  context.res = { status: `${req.state}` };
}
