// Types that are not what their names say, and those that lead nowhere.
import type { Context } from 'hono';
import type { Response as ExpressResponse } from 'express';
import type { Context as OwnContext, Shape } from './elsewhere.ts';

// The platform's response, which has no such method
type Fetched = { res: Response };
export const fetched = (given: Fetched) => given.res.status(404);

// A class and an interface of the file
class Handler {
  json(content: object, code: number) {}
}
interface Options {
  readonly c: Handler;
}
export const own = ({ c }: Options) => c.json({}, 404);
export const byClass = (handler: Handler) => handler.json({}, 404);

// A type parameter that is called as an import is
export function shadowed<Context>(c: Context, given: { c: Context }) {
  c.json({}, 404);
  given.c.json({}, 404);
}
export const filled = ({ c }: Boxed<Handler>) => c.json({}, 404);
type Boxed<Context> = { c: Context };

// Unions of several, members that are left out, members of other types
export const either = (c: Context | Handler) => c.json({}, 404);
export const eitherHolder = (given: { c: Context } | { c: Handler }) => given.c.json({}, 404);
export const omitted = ({ c }: Omit<{ c: Context }, 'c'>) => c.json({}, 404);
export const unpicked = ({ c }: Pick<{ c: Context; d: 1 }, 'd'>) => c.json({}, 404);
export const another = ({ c }: { d: Context }) => c.json({}, 404);
export const listed = (all: Context[]) => all.json({}, 404);
export const promised = (c: Promise<Context>) => c.json({}, 404);
export const imported = ({ c }: { c: OwnContext }) => c.json({}, 404);
export const inOther = (given: Shape) => given.c.json({}, 404);
export const generic = (given: Map<string, Context>) => given.json({}, 404);
export const returning = (f: () => Context) => f.json({}, 404);

export const renamed = ({ d: c }: { c: Context; d: Handler }) => c.json({}, 404);
export const assigned = ({ c }: { c: Context }, other: Handler) => {
  c = other;
  return c.json({}, 404);
};

class Hidden {
  #c!: Handler;
  c!: Context;
  json() {
    return this.#c.json({}, 404);
  }
}
export const hidden = new Hidden();

// Types that contain themselves
type Loop = Loop;
type There = Back;
type Back = There;
type Endless<T> = Endless<Endless<T>>;
type Wide = Wide & Wide & Wide & Wide;
interface Chain extends Chain {
  next: Chain;
}
type Deep = { deep: Deep };
export const endless = (a: Loop, b: There, c: Endless<Context>, d: Wide, e: Chain, f: Deep) => {
  a.json({}, 404);
  b.json({}, 404);
  c.json({}, 404);
  d.json({}, 404);
  e.next.next.next.json({}, 404);
  f.deep.deep.deep.deep.deep.deep.deep.deep.deep.deep.deep.deep.deep.deep.json({}, 404);
};

// A double of a response
const double: Partial<ExpressResponse> = { status: () => double };
double.status(404);
