/** Members of content that are called `status` or `code`: those that give a status code of HTTP, and those that do not. */
import { judge, type Verdict } from './verdicts.ts';

const head = `import express from 'express';
const app = express();
enum OrderStatus { Pending = 100, Paid = 200, Shipped = 300, Cancelled = 400 }
enum Http { Missing = 404 }
enum Answer { NOT_FOUND = 404, GONE = 410, Odd = 470 }
const State = { Open: 300, Cancelled: 400 } as const;
class Phase { static readonly Cancelled = 400 }
const CANCELLED = 400;
const { Cancelled } = State;
const named = OrderStatus.Cancelled, again = named;
const nothing = null, yes = true, list: string[] = [];
`;

function content(object: string, ...reports: readonly string[]): Verdict {
  return {
    typescript: true,
    code: `${head}app.get('/o', (req, res) => { res.json(${object}); });`,
    reports,
  };
}

const found = 'no-status-in-content 12';

judge('a number that is no status code of HTTP', [
  ...[
    "{ status: OrderStatus.Cancelled, message: 'Your order was cancelled' }",
    "{ status: OrderStatus['Cancelled'], message: 'Your order was cancelled' }",
    "{ status: State.Cancelled, message: 'Your order was cancelled' }",
    "{ status: Phase.Cancelled, message: 'Your order was cancelled' }",
    "{ status: CANCELLED, message: 'Your order was cancelled' }",
    "{ status: Cancelled, message: 'Your order was cancelled' }",
    "{ code: OrderStatus.Cancelled, error: 'Cancelled' }",
    "{ status: 3, message: 'Sent' }",
    "{ status: named, message: 'Your order was cancelled' }",
    "{ status: again, message: 'Your order was cancelled' }",
  ].map((object) => content(object)),
]);

judge('content without an error', [
  ...[
    '{ code: 404, error: null }',
    '{ code: 404, error: undefined }',
    '{ code: 404, error: false }',
    "{ code: 404, error: '' }",
    '{ code: 404, error: 0 }',
    '{ code: 404, error: [] }',
    '{ code: 404, error: {} }',
    '{ code: 404, error: void 0 }',
    '{ code: 404, error: !1 }',
    '{ code: 404, error: (null as any) }',
    '{ code: 404, errors: [] }',
    '{ code: 404, error: findError() }',
    '{ code: 404, error: req.error }',
    "{ code: 404, error: nothing, message: 'Saved' }",
    "{ code: 404, success: yes, message: 'Saved' }",
    "{ code: 404, hasError: false, message: 'Saved' }",
    "{ code: 404, isSuccess: true, message: 'Saved' }",
    "{ statusCode: 404, is_error: false, message: 'Saved' }",
    "{ code: 404, errorMessage: null, message: 'Saved' }",
    "{ ...req.body, code: 404, message: 'Saved' }",
    "{ code: 404, error: null, message: 'Area saved' }",
    '{ status: 404, error: null }',
    "{ code: 404, success: true, message: 'Saved' }",
    "{ code: 404, ok: true, message: 'Saved' }",
    "{ code: 404, failed: false, message: 'Saved' }",
    '{ status: 404, success: true }',
    "{ code: 404, title: 'Fresno' }",
    '{ code: 404, message: null }',
    "{ code: 404, city: 'Atlanta' }",
  ].map((object) => content(object)),
]);

judge('a status code in the content only', [
  ...[
    "{ status: 404, message: 'No such order' }",
    "{ status: Http.Missing, message: 'No such order' }",
    "{ status: Answer.NOT_FOUND, message: 'No such order' }",
    "{ code: 404, error: 'No such order' }",
    "{ code: 404, message: 'No such order' }",
    '{ code: 404, message: req.text }',
    '{ code: 500, error: true }',
    "{ code: 500, error: new Error('Failed') }",
    "{ code: 500, error: { text: 'Failed' } }",
    '{ code: 404, success: false }',
    '{ statusCode: 404, success: false }',
    "{ code: 404, error: list, message: 'No such order' }",
  ].map((object) => content(object, found)),
  {
    code: `import express from 'express';
express().get('/o', (req, res) => { try { run(); } catch (problem) { res.json({ code: 500, error: problem }); } });`,
    reports: ['no-status-in-content 2'],
  },
  {
    code: `import express from 'express';
express().get('/o', (req, res) => { run((err) => { if (err) return res.status(200).json({ code: 500, error: err }); res.json({}); }); });`,
    reports: ['no-status-in-content 2'],
  },
  {
    code: `import express from 'express';
express().get('/o', (req, res) => { run().catch((err) => res.status(200).json({ code: 500, error: err.message })); });`,
    reports: ['no-status-in-content 2'],
  },
]);
