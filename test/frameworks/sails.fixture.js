// package: {"sails": "^1.5.0"}
// sourceType: commonjs
// every: framework sails, evidence project
module.exports = {
  show: async function (req, res) {
    if (!req.param('id')) return res.badRequest('No id'); //~ send 400, implied, content yes
    if (req.param('id') === '0') return res.notFound(); //~ send 404, implied, content no
    if (req.param('id') === '1') return res.status(403).json({ error: 'No' }); //~ send 403, content yes
    return res.ok({ id: 1 }); //~ send 200, implied, content yes
  },
};
