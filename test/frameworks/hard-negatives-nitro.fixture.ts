// Without Nitro in the project these are names like any other.
declare const event: unknown;
setResponseStatus(event, 1000);
createError({ statusCode: '404' });
sendRedirect(event, '/new', 1);
