/**
 * The fold against a reference: small handlers are made at random, the reference runs all their paths, and the content
 * and fields that the analysis claims for a status must be there on every path on which that status is sent.
 */
import { describe, expect, it } from 'vitest';
import { sentSitesIn } from '../frameworks/expectations.ts';

type Statement =
  | { readonly kind: 'status'; readonly code: number }
  | { readonly kind: 'json' | 'end' | 'write' | 'location' | 'return' | 'throw' | 'work' | 'next' }
  | { readonly kind: 'break' | 'continue' }
  | { readonly kind: 'if'; readonly then: Block; readonly otherwise: Block | null }
  | { readonly kind: 'loop'; readonly body: Block }
  | { readonly kind: 'switch'; readonly cases: readonly Block[]; readonly hasDefault: boolean }
  | {
      readonly kind: 'try';
      readonly body: Block;
      readonly handler: Block;
      readonly last: Block | null;
    };
type Block = readonly Statement[];

interface Features {
  readonly loops?: boolean;
  readonly errors?: boolean;
  readonly escapes?: boolean;
}

/** A generator of random numbers, which are the same in each run (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A handler's body; each status in it has a code of its own, by which its site is found. */
function randomBlock(seed: number, features: Features): Block {
  const random = randomNumbers(seed);
  let nextCode = 200;
  const block = (depth: number, inLoop: boolean): Block =>
    Array.from({ length: 1 + random(3) }, () => statement(depth, inLoop));
  const statement = (depth: number, inLoop: boolean): Statement => {
    const kinds: Statement['kind'][] = [
      'status',
      'status',
      'status',
      'json',
      'json',
      'end',
      'write',
      'location',
      'return',
    ];
    if (depth < 3) kinds.push('if', 'if', 'if', 'switch');
    if (depth < 3 && features.loops) kinds.push('loop');
    if (inLoop) kinds.push('break', 'continue');
    if (features.errors)
      kinds.push('throw', 'work', 'work', ...(depth < 3 ? (['try', 'try'] as const) : []));
    if (features.escapes) kinds.push('next');
    const kind = kinds[random(kinds.length)] ?? 'status';
    switch (kind) {
      case 'status':
        return { kind, code: nextCode++ };
      case 'if':
        return {
          kind,
          then: block(depth + 1, inLoop),
          otherwise: random(2) === 0 ? null : block(depth + 1, inLoop),
        };
      case 'loop':
        return { kind, body: block(depth + 1, true) };
      case 'switch': {
        const cases = Array.from({ length: 1 + random(3) }, () => [
          ...block(depth + 1, false),
          ...(random(3) === 0 ? [] : [{ kind: 'break' } as const]),
        ]);
        return { kind, cases, hasDefault: random(2) === 0 };
      }
      case 'try':
        return {
          kind,
          body: block(depth + 1, inLoop),
          handler: block(depth + 1, inLoop),
          last: random(3) === 0 ? block(depth + 1, false) : null,
        };
      default:
        return { kind };
    }
  };
  // Most real handlers end with an answer.
  return [...block(0, false), { kind: random(3) === 0 ? 'end' : 'json' }];
}

type Leaf = 'json' | 'end' | 'write' | 'location' | 'next';

/** How a framework spells the statements, and when its responses leave. */
interface Dialect {
  readonly leaves: 'at its end' | 'on return';
  readonly handler: (body: string) => string;
  readonly status: (code: number) => string;
  readonly spelling: Readonly<Record<Leaf, string>>;
}

const atEnd: Dialect = {
  leaves: 'at its end',
  handler: (body) => `export const handler = async (req, res, next) => {\n${body}\n};`,
  status: (code) => `res.status(${code});`,
  spelling: {
    json: 'res.json({});',
    end: 'res.end();',
    write: "res.write('x');",
    location: "res.set('Location', '/x');",
    next: 'next();',
  },
};

const onReturn: Dialect = {
  leaves: 'on return',
  handler: (body) => `import Koa from 'koa';\nnew Koa().use(async (ctx, next) => {\n${body}\n});`,
  status: (code) => `ctx.status = ${code};`,
  spelling: {
    json: 'ctx.body = {};',
    end: "ctx.body = '';",
    write: "ctx.body = 'x';",
    location: "ctx.set('Location', '/x');",
    next: 'await next();',
  },
};

function textOf(block: Block, dialect: Dialect): string {
  const inner = (part: Block) => textOf(part, dialect);
  const statementText = (statement: Statement): string => {
    switch (statement.kind) {
      case 'status':
        return dialect.status(statement.code);
      case 'return':
        return 'return;';
      case 'throw':
        return 'throw new Error();';
      case 'work':
        return 'await work();';
      case 'break':
      case 'continue':
        return `${statement.kind};`;
      case 'if': {
        const otherwise = statement.otherwise ? ` else {\n${inner(statement.otherwise)}\n}` : '';
        return `if (a()) {\n${inner(statement.then)}\n}${otherwise}`;
      }
      case 'loop':
        return `for (const item of items) {\n${inner(statement.body)}\n}`;
      case 'switch': {
        const last = statement.hasDefault ? statement.cases.length - 1 : -1;
        const cases = statement.cases.map(
          (body, index) => `${index === last ? 'default' : `case ${index}`}:\n${inner(body)}`,
        );
        return `switch (a()) {\n${cases.join('\n')}\n}`;
      }
      case 'try': {
        const last = statement.last ? ` finally {\n${inner(statement.last)}\n}` : '';
        return `try {\n${inner(statement.body)}\n} catch {\n${inner(statement.handler)}\n}${last}`;
      }
      default:
        return dialect.spelling[statement.kind];
    }
  };
  return block.map(statementText).join('\n');
}

/** The state of a response on one way through a handler. */
interface Path {
  readonly status: number | null;
  /** Whether there is content; `null` before any call that gives it or ends the response. */
  readonly content: boolean | null;
  readonly located: boolean;
  readonly ended: boolean;
  readonly escaped: boolean;
  /** How the last statement was left: `on` to the next one, or by a jump. */
  readonly left: 'on' | 'return' | 'throw' | 'break' | 'continue';
}

interface Sent {
  readonly content: boolean | null;
  readonly located: boolean | null;
}

/** Runs every path; a property of `Sent` is `null` where the handler does not show it. */
class Reference {
  readonly sent = new Map<number, Sent[]>();
  readonly #dialect: Dialect;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  run(body: Block): void {
    const start: Path = {
      status: null,
      content: null,
      located: false,
      ended: false,
      escaped: false,
      left: 'on',
    };
    for (const path of this.#block(body, [start])) {
      if (this.#dialect.leaves === 'on return' && path.left !== 'throw') this.#send(path);
      else this.#unseen(path);
    }
  }

  /** Notes a path that ends without an answer. An error that leaves the handler is answered by the error handler, with its own status. */
  #unseen({ status, ended, left }: Path): void {
    if (status !== null && !ended && left !== 'throw')
      this.#note(status, { content: null, located: null });
  }

  #note(status: number, sent: Sent): void {
    this.sent.set(status, [...(this.sent.get(status) ?? []), sent]);
  }

  #block(block: Block, paths: readonly Path[]): readonly Path[] {
    return block.reduce<readonly Path[]>(
      (before, statement) =>
        distinct(
          before.flatMap((path) =>
            path.left === 'on' ? this.#statement(statement, path) : [path],
          ),
        ),
      paths,
    );
  }

  #statement(statement: Statement, path: Path): readonly Path[] {
    switch (statement.kind) {
      case 'status':
        return [path.ended ? path : { ...path, status: statement.code }];
      case 'location':
        return [path.ended ? path : { ...path, located: true }];
      case 'write':
        return [{ ...path, content: true }];
      case 'json':
        return [this.#end({ ...path, content: true })];
      case 'end':
        if (this.#dialect.leaves === 'on return') return [{ ...path, content: false }];
        return [this.#end({ ...path, content: path.content ?? false })];
      case 'return':
      case 'throw':
      case 'break':
      case 'continue':
        return [{ ...path, left: statement.kind }];
      case 'work':
        return [path, { ...path, left: 'throw' }];
      case 'next':
        this.#unseen(path);
        return [this.#escaped(path)];
      case 'if':
        return [
          ...this.#block(statement.then, [path]),
          ...(statement.otherwise ? this.#block(statement.otherwise, [path]) : [path]),
        ];
      case 'loop': {
        const turns = [path];
        let before: readonly Path[] = [path];
        for (let turn = 0; turn < 2; turn += 1) {
          before = this.#block(
            statement.body,
            before.map((each) => (each.left === 'continue' ? { ...each, left: 'on' } : each)),
          );
          turns.push(...before);
        }
        return turns.map((each) =>
          each.left === 'break' || each.left === 'continue' ? { ...each, left: 'on' } : each,
        );
      }
      case 'switch': {
        const entered = statement.cases.flatMap((_, index) =>
          this.#block(statement.cases.slice(index).flat(), [path]),
        );
        return [...entered, ...(statement.hasDefault ? [] : [path])].map((each) =>
          each.left === 'break' ? { ...each, left: 'on' } : each,
        );
      }
      case 'try': {
        const after = this.#block(statement.body, [path]).flatMap((each) =>
          each.left === 'throw'
            ? this.#block(statement.handler, [{ ...each, left: 'on' }])
            : [each],
        );
        const { last } = statement;
        if (last === null) return after;
        return after.flatMap((each) =>
          this.#block(last, [{ ...each, left: 'on' }]).map((finished) =>
            finished.left === 'on' ? { ...finished, left: each.left } : finished,
          ),
        );
      }
    }
  }

  #escaped(path: Path): Path {
    // A status after the status line was sent is not sent.
    const ended = path.ended || (this.#dialect.leaves === 'at its end' && path.content !== null);
    return { ...path, status: null, content: null, located: false, escaped: true, ended };
  }

  #end(path: Path): Path {
    if (this.#dialect.leaves === 'on return') return path;
    this.#send(path);
    return { ...path, ended: true };
  }

  #send({ status, content, located, ended, escaped }: Path): void {
    if (ended || status === null) return;
    this.#note(status, {
      content: content ?? (escaped ? null : false),
      located: located || (escaped ? null : false),
    });
  }
}

function distinct(paths: readonly Path[]): readonly Path[] {
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}

type Claim = 'yes' | 'no' | 'unknown';

function agreed(values: readonly (boolean | null)[]): Claim {
  const [first] = values;
  if (first === undefined || first === null || values.some((value) => value !== first))
    return 'unknown';
  return first ? 'yes' : 'no';
}

/** The claims of the analysis and the findings of the reference, by code. */
function compared(body: Block, dialect: Dialect) {
  const reference = new Reference(dialect);
  reference.run(body);
  const code = dialect.handler(textOf(body, dialect));
  const claims = sentSitesIn({ code }).map(({ status, content, fields, overridden }) => {
    const number = status.kind === 'written' ? status.code : NaN;
    const sent = reference.sent.get(number) ?? [];
    return {
      number,
      sent,
      isOverridden: overridden !== null,
      claimed: { content: content.present, location: fields.has('location') },
      seen: {
        content: agreed(sent.map((each) => each.content)),
        location: agreed(sent.map((each) => each.located)),
      },
    };
  });
  return { code, claims };
}

const amount = 300;
const seeds = Array.from({ length: amount }, (_, index) => index + 1);

describe.each([atEnd, onReturn])('responses that leave $leaves', { timeout: 60_000 }, (dialect) => {
  it.each<{ name: string; features: Features }>([
    { name: 'branches and switches', features: {} },
    { name: 'loops', features: { loops: true } },
    { name: 'errors', features: { errors: true } },
    { name: 'loops, errors and escapes', features: { loops: true, errors: true, escapes: true } },
  ])('with $name: each claim on content and fields holds on every path', ({ features }) => {
    for (const seed of seeds) {
      const { code, claims } = compared(randomBlock(seed, features), dialect);
      for (const { number, sent, claimed, seen } of claims) {
        // No path sends this status, so that no answer can contradict the claim.
        if (sent.length === 0) continue;
        const held = {
          content: claimed.content === 'unknown' ? 'unknown' : seen.content,
          location: claimed.location === 'unknown' ? 'unknown' : seen.location,
        };
        expect(claimed, `status ${number} of handler ${seed}:\n${code}`).toEqual(held);
      }
    }
  });

  it.each<{ name: string; features: Features }>([
    { name: 'branches and switches', features: {} },
    { name: 'loops, errors and escapes', features: { loops: true, errors: true, escapes: true } },
  ])('with $name: a status that counts as overridden is sent on no path', ({ features }) => {
    let overridden = 0;
    for (const seed of seeds) {
      const { code, claims } = compared(randomBlock(seed, features), dialect);
      for (const { number, sent, isOverridden } of claims) {
        if (!isOverridden) continue;
        overridden += 1;
        expect(sent, `status ${number} of handler ${seed}:\n${code}`).toEqual([]);
      }
    }
    expect(overridden).toBeGreaterThan(amount / 20);
  });

  it.each<{ name: string; features: Features }>([
    { name: 'branches and switches', features: {} },
    { name: 'loops', features: { loops: true } },
  ])(
    'with $name: content and fields that are the same on every path are claimed',
    ({ features }) => {
      for (const seed of seeds) {
        const { code, claims } = compared(randomBlock(seed, features), dialect);
        for (const { number, claimed, seen } of claims)
          expect(claimed, `status ${number} of handler ${seed}:\n${code}`).toEqual(seen);
      }
    },
  );

  it('have content, have none, or may have some, each often enough', () => {
    const claims = seeds.flatMap((seed) => compared(randomBlock(seed, {}), dialect).claims);
    const count = (claim: Claim) =>
      claims.filter(({ claimed }) => claimed.content === claim).length;
    expect(Math.min(count('yes'), count('no'), count('unknown'))).toBeGreaterThan(amount / 10);
  });
});
