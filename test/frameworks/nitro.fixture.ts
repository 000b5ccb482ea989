// package: {"nitropack": "^2.13.0"}
// file: server/api/users/[id].put.ts
// every: framework nitro, evidence project
export default defineEventHandler(async (event) => {
  const body = await readBody(event);
  if (!body.name) throw createError({ statusCode: 422, message: 'No name' }); //~ throw 422, PUT /users/[id]
  setResponseStatus(event, 200); //~ send 200, content yes, PUT /users/[id]
  return { ok: true };
});

export const old = eventHandler((event) => sendRedirect(event, '/new', 301)); //~ send 301, location yes
export const none = eventHandler((event) => sendNoContent(event, 202)); //~ send 202, content no

// A name that the file declares itself is not the one that the build imports.
export function local(setResponseStatus: (event: unknown, status: number) => void) {
  setResponseStatus(null, 999);
}
