/** The words of the command: what it is asked for. */
import { parseArgs } from 'node:util';
import { anyOf } from '../rule/describe-status.ts';

export const formats = ['text', 'json', 'markdown'] as const;
export const orders = ['file', 'path'] as const;

export type Format = (typeof formats)[number];
export type Order = (typeof orders)[number];

/** What a run of the command is asked to do. */
export interface Request {
  readonly does: 'map' | 'help' | 'version';
  readonly paths: readonly string[];
  readonly format: Format;
  readonly sort: Order;
  /** The path of the ESLint configuration; `found` for the one that ESLint finds, `none` for none. */
  readonly config: 'found' | 'none' | { readonly path: string };
  /** Whether the routes of tests are listed too. */
  readonly tests: boolean;
}

/** A command that cannot be carried out, for a reason that the user can mend. */
export class WrongUse extends Error {}

const options = {
  format: { type: 'string', short: 'f' },
  sort: { type: 'string' },
  config: { type: 'string', short: 'c' },
  'no-config': { type: 'boolean' },
  tests: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

const spelt = Object.keys(options).map((name) => `--${name}`);

export const help = `Lists the routes of a project with the statuses that they answer with and declare.

  eslint-plugin-http-status map [paths…]

  -f, --format <${formats.join('|')}>  the form of the list (default: text)
      --sort <${orders.join('|')}>             the order of the routes (default: file)
  -c, --config <file>                the ESLint configuration, if not the one that ESLint finds
      --no-config                    use no ESLint configuration
      --tests                        list the routes of tests too
  -h, --help                         print this
  -v, --version                      print the version

200*  sent by the framework   404!  thrown   ?  not known   …  and perhaps more
`;

/** @throws {WrongUse} naming the option and what it accepts. */
export function requestOf(given: readonly string[]): Request {
  const { tokens, positionals, values } = parseArgs({
    args: [...given],
    options,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.entries(options).find(([name]) => name === token.name);
    if (known === undefined)
      throw new WrongUse(`Unknown option ${token.rawName}. The options are ${anyOf(spelt)}.`);
    const [name, { type }] = known;
    if (type === 'string' && (token.value === undefined || token.value === ''))
      throw new WrongUse(`Option --${name} needs ${accepted[name as keyof typeof accepted]}.`);
    if (type === 'boolean' && token.value !== undefined)
      throw new WrongUse(`Option --${name} takes no value, not "${token.value}".`);
  }
  const [command, ...paths] = positionals;
  const base = {
    paths,
    format: formats[0],
    sort: orders[0],
    config: 'found',
    tests: false,
  } as const;
  if (values.help === true) return { ...base, does: 'help' };
  if (values.version === true) return { ...base, does: 'version' };
  if (command !== 'map')
    throw new WrongUse(
      `${command === undefined ? 'No command' : `Unknown command "${command}"`}. The command is map, and --help tells more.`,
    );
  const { format = base.format, sort = base.sort, config } = values;
  if (typeof config === 'string' && values['no-config'] === true)
    throw new WrongUse('Option --no-config contradicts --config.');
  return {
    does: 'map',
    paths,
    tests: values.tests === true,
    format: chosen('format', format, formats),
    sort: chosen('sort', sort, orders),
    config:
      typeof config === 'string'
        ? { path: config }
        : values['no-config'] === true
          ? 'none'
          : 'found',
  };
}

const accepted = {
  format: `one of ${anyOf(formats)}`,
  sort: `one of ${anyOf(orders)}`,
  config: 'the path of an ESLint configuration',
} as const;

function chosen<Word extends string>(
  option: 'format' | 'sort',
  given: unknown,
  words: readonly Word[],
): Word {
  const word = words.find((each) => each === given);
  if (word !== undefined) return word;
  throw new WrongUse(`Option --${option} is ${accepted[option]}, not "${String(given)}".`);
}
