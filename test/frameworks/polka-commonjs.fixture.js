// sourceType: commonjs
// every: framework polka, evidence import
const polka = require('polka');
const send = require('@polka/send');
const { readFile } = require('./files');

const app = polka();

app.put('/files/:name', async (req, res, next) => {
  if (!req.params.name) return next({ code: 400 }); //~ throw 400, PUT /files/:name
  send(res, 200, await readFile(req.params.name)); //~ send 200, content unknown, PUT /files/:name
});

polka({ onNoMatch }).listen(3000);
function onNoMatch(req, res) {
  res.statusCode = 404; //~ send 404, content no, any
  res.end();
}
