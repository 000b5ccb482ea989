// package: {"@tinyhttp/app": "^3.0.0"}
// every: framework tinyhttp, evidence import
import { App, type Handler, type Request, type Response } from '@tinyhttp/app';
import { StatusCodes } from 'http-status-codes';
import { cats, log } from './services.ts';

const app = new App({ settings: { networkExtensions: true } });

app
  .get('/cats/:id', async (req, res) => {
    const cat = await cats.find(req.params.id);
    if (!cat) return res.status(404).json({ error: 'No such cat' }); //~ send 404, content yes, location no, GET /cats/:id
    res.set('ETag', `"${cat.version}"`).status(200).send(cat); //~ send 200, content unknown, etag yes, GET /cats/:id
  })
  .post('/cats', async (req, res) => {
    const cat = await cats.add(req.body);
    res.location(`/cats/${cat.id}`).status(StatusCodes.CREATED).end(); //~ send 201, content no, location yes, notation constant, POST /cats
  })
  .delete('/cats/:id', (_req, res) => res.sendStatus(204)) //~ send 204, content no, DELETE /cats/:id
  .use('/old', (_req, res) => {
    res.writeHead(410).end('Gone'); //~ send 410, content yes, any /old
  });

// The target comes first, unlike in Express

app.get('/moved', (req, res) => {
  if (req.query.now) return res.redirect('/new'); //~ send 302, implied, content no, location yes, redirects yes
  if (req.query.late) return res.redirect(req.query.target, 307); //~ send 307, location yes
  if (req.query.wrong) return res.redirect(301, '/new'); //~ send 301, content unknown
  res.redirect('/new', 301); //~ send 301, location yes, GET /moved
});

// Other ways to a response

app.route('/kittens').put('/:id', (_req, res) => {
  res.statusCode = 202; //~ send 202, content no, PUT /:id
  res.end();
});
app.get('/broken', (_req, _res, next) => {
  if (next) next({ status: 503, message: 'Asleep' }); //~ throw 503
});
export const guard: Handler = (_req, res) => {
  res.status(403).send('No'); //~ send 403, evidence type
};
export function refuse(_req: Request, res: Response) {
  res.status(401).end(); //~ send 401, evidence type, no route
}
export const listed = (req, res) => res.status(406).end(); //~ send 406, evidence project, no route

// Nothing of tinyhttp

export const told = (status: { send(code: number): void }) => status.send(404);
log.status(404).end();
app.listen(3000);
app.set('status', 404);
