// package: {"@middy/core": "^7.0.0"}
// every: framework middy, evidence project
const pay = () => {
  const after = async (request) => {
    request.response.statusCode = 402; //~ send 402, content yes
    request.response.body = JSON.stringify({ error: 'Pay first' });
  };
  return { after };
};

// Another object called request.
const send = (request) => {
  request.statusCode = 1;
};

export { pay, send };
