// every: evidence type
import type { APIGatewayProxyResult } from 'aws-lambda';
import type { Request, Response, RequestHandler } from 'express';
import type { Context, Handler, MiddlewareHandler } from 'hono';
import { helper, load, options } from './elsewhere.ts';

// Members of object types

type Options = { c: Context; log?: () => void };
interface Wide extends Base {
  readonly deep: { readonly inner?: Options };
}
interface Base {
  c: Context | null;
}
type Boxed<Value> = { readonly value: Value };
type Defaulted<Value = Context> = Boxed<Value>;

export const taken = async ({ c }: Options) => c.json({}, 404); //~ send 404, framework hono
export const reached = (given: Options) => given.c.json({}, 404); //~ send 404, framework hono
export const inherited = (given: Wide) => given.c?.json({}, 404); //~ send 404, framework hono
export const inline = ({ c }: { c: Context }) => c.json({}, 404); //~ send 404, framework hono
export const nested = ({ deep: { inner } }: Wide) => inner?.c.json({}, 404); //~ send 404
export const indexed = (c: Options['c']) => c.json({}, 404); //~ send 404
export const picked = ({ c }: Pick<Options, 'c'>) => c.json({}, 404); //~ send 404
export const omitted = ({ c }: Omit<Options, 'log'>) => c.json({}, 404); //~ send 404
export const sealed = ({ c }: Readonly<Required<Options>>) => c.json({}, 404); //~ send 404
export const partial = (given: Partial<Options>) => given.c?.json({}, 404); //~ send 404
export const combined = ({ c }: Options & { n: number }) => c.json({}, 404); //~ send 404
export const optional = (given: Options | undefined) => given?.c.json({}, 404); //~ send 404
export const filled = ({ value }: Boxed<Context>) => value.json({}, 404); //~ send 404
export const byDefault = ({ value }: Defaulted) => value.json({}, 404); //~ send 404
export const noneOf = (c: NonNullable<Context | null>) => c.json({}, 404); //~ send 404
export const pair = (both: [Request, Response]) => both[1].sendStatus(404); //~ send 404
export const inModule = (c: import('hono').Context) => c.json({}, 404); //~ send 404, framework hono

export function extended<C extends Context>(c: C) {
  return c.json({}, 404); //~ send 404
}

export function renamed(given: Wide) {
  const { deep } = given;
  const { inner } = deep;
  const c = inner?.c;
  return c?.json({}, 404); //~ send 404
}

// All names of a member are one response.
export function together(given: { readonly res: Response }) {
  given.res.status(404); //~ send 404, content yes
  const { res } = given;
  res.json({});
}

export function apart(one: { readonly res: Response }, other: { readonly res: Response }) {
  one.res.status(404); //~ send 404, content unknown
  other.res.json({});
}

export function handedOn(given: { readonly res: Response }) {
  given.res.status(404); //~ send 404, content unknown
  helper(given);
}

export const withDefaults = ({ c = load(1) }: Options = load(2)) => c?.json({}, 404); //~ send 404

// Members of classes

export class Presenter {
  protected readonly context!: { readonly res: Response };
  private readonly res: Response;
  readonly #hidden: Response = load(0);

  constructor(
    private readonly reply: Response,
    given: unknown,
  ) {
    this.res = load(given);
  }

  get current(): Response {
    return load(this);
  }

  refuse() {
    this.reply.sendStatus(401); //~ send 401
    this.res.sendStatus(402); //~ send 402
    this.context.res.sendStatus(403); //~ send 403
    this.current.sendStatus(404); //~ send 404
    this.#hidden.sendStatus(405); //~ send 405
  }
}

export class Deeper extends Presenter {
  again() {
    this.context.res.sendStatus(404); //~ send 404
  }
}

export const present = (presenter: Presenter) => presenter.current.sendStatus(404); //~ send 404

// Functions that are declared to return a handler or a response

export const guard = (): MiddlewareHandler => async (c) => c.json({}, 404); //~ send 404
export function check(): Handler {
  return load(() => 1) ? (c) => c.text('', 403) : async (x) => x.json({}, 404); //~ send 403; send 404
}
export const wrapped = async (): Promise<Handler> => (c) => c.json({}, 404); //~ send 404
export const curried = (): (() => Handler) => () => (c) => c.json({}, 404); //~ send 404

function current(): Response {
  return load(1);
}
current().sendStatus(404); //~ send 404

// Tables of handlers

export const byName: Record<string, Handler> = {
  get: (c) => c.json({}, 404), //~ send 404
  put(c) {
    return c.json({}, 404); //~ send 404
  },
};
export const listed: readonly Handler[] = [(c) => c.json({}, 404)]; //~ send 404
export const keyed: { [key: string]: RequestHandler } = {
  show: (incoming, outgoing) => outgoing.sendStatus(404), //~ send 404
};
export const mapped: { [Key in 'a' | 'b']: Handler } = {
  a: (c) => c.json({}, 404), //~ send 404
};
export const chained: Record<string, RequestHandler | RequestHandler[]> = {
  one: (incoming, outgoing) => outgoing.sendStatus(404), //~ send 404
  two: [(incoming, outgoing) => outgoing.sendStatus(404)], //~ send 404
};
export const satisfying = {
  get: (c) => c.json({}, 404), //~ send 404
} satisfies Record<string, Handler>;
export const constant = {
  get: (c) => c.json({}, 404), //~ send 404
} as const satisfies Record<string, Handler>;

interface Controller {
  show(incoming: Request, outgoing: Response): void;
  readonly list: (incoming: Request, outgoing: Response) => void;
}
export const controller: Controller = {
  show(incoming, outgoing) {
    outgoing.sendStatus(404); //~ send 404
  },
  list: (incoming, outgoing) => outgoing.sendStatus(404), //~ send 404
};

const grown: RequestHandler[] = [];
grown.push((incoming, outgoing) => outgoing.sendStatus(404)); //~ send 404

export const result = { statusCode: 404, body: '' } satisfies APIGatewayProxyResult; //~ send 404
export const asserted = { statusCode: 404, body: '' } as APIGatewayProxyResult; //~ send 404

// Generics, function types, places of other kinds

export const generic: Handler<{ Bindings: object }, '/x'> = (c) => c.json({}, 404); //~ send 404
export const withTypes: RequestHandler<{ id: string }, string> = (a, b) => b.sendStatus(404); //~ send 404
interface Called {
  (incoming: Request, outgoing: Response): void;
}
export const called: Called = (incoming, outgoing) => outgoing.sendStatus(404); //~ send 404

let later: RequestHandler;
later = (incoming, outgoing) => outgoing.sendStatus(404); //~ send 404

function register(handler: RequestHandler) {
  options.push(handler, later);
}
register((incoming, outgoing) => outgoing.sendStatus(404)); //~ send 404

// Names that are declared with a type, and assertions

const declared: Response = load(2);
declared.sendStatus(404); //~ send 404
(load(3) as Response).sendStatus(404); //~ send 404
