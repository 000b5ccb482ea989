/** Checks of the words and numbers of which declared frameworks are made. */
import type { Method } from '../../http/methods.ts';
import { choice, either, isTame, listOf, plain, recordOf, wrong, type Check } from './checks.ts';
import type { MethodsServed } from './framework.ts';

export const isText = (given: unknown) => typeof given === 'string';
const isIntegerFrom = (least: number, most: number) => (given: unknown) =>
  Number.isInteger(given) && Number(given) >= least && Number(given) <= most;

export const integer = plain<number>('an integer', Number.isInteger);
export const index = plain<number>('an index from 0', isIntegerFrom(0, Infinity));
export const code = plain<number>('a status code from 100 to 599', isIntegerFrom(100, 599));
export const yes = plain<true>('true', (given) => given === true);
export const text: Check<string> = (given, path) => {
  if (given === '') throw wrong(path, 'a string that is not empty', given);
  if (!isText(given)) throw wrong(path, 'a string', given);
};
export const texts = listOf(text);
export const name = plain<string>(
  'a name without dots',
  (given) => isText(given) && /^[^.\s()[\]'"]+$/u.test(given),
);
export const names = listOf(name);
export const codes = recordOf<Readonly<Record<string, number>>>(text, code);
export const expression = plain<string>(
  'a regular expression, as text, in which no group repeats that repeats or chooses within',
  (given) => isText(given) && given !== '' && isTame(given),
);

const everyMethod = {
  ...{ GET: true, HEAD: true, POST: true, PUT: true, PATCH: true, DELETE: true },
  ...{ OPTIONS: true, TRACE: true, CONNECT: true, QUERY: true },
} as const satisfies Record<Method, true>;
const methodNames = Object.keys(everyMethod) as Method[];
export const method = choice(methodNames);
const methods: Check<MethodsServed> = either(
  Array.isArray,
  listOf(method),
  choice([...methodNames, 'any'], ' or an array of methods'),
);
export const routed = recordOf<Readonly<Record<string, MethodsServed>>>(text, methods);

export const value: Check<string> = (given, path, scope) => {
  const { values } = scope;
  choice(values, values.length > 0 ? '' : 'declared in "values"')(given, path, scope);
};
/** `next` is no value of a framework: a pattern can only call it. */
export const valueOrNext: Check<string> = (given, path, scope) => {
  const isNext = scope.beside?.isMeant('next') === true;
  const check = isNext ? choice([...scope.values, 'next']) : value;
  check(given, path, scope);
};
export const parameter: Check<string | null> = (given, path, scope) => {
  choice([...scope.values, 'next', 'failure', null])(given, path, scope);
};
