// every: framework azure-context, evidence convention
// Without a type or import, a function that the file exports is known by its parameters and by what it assigns.

module.exports = async function (context, req) {
  context.log('An order was asked for');
  if (!req.query.id) {
    context.res = { status: 400, body: 'Which one?' }; //~ send 400, content yes
    return;
  }
  context.res = { status: 204 }; //~ send 204, content no
};

// What is not exported may be given any context.
function draw(context, req) {
  context.res = { status: 404 };
  return req;
}
draw({}, {});
