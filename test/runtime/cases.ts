/** The cases: status APIs × statuses, each as a program that is both run and linted. */
import type { RuntimeTest } from './runtimes/define-runtime.ts';

/** The statuses, as a program spells them. */
const statuses = [
  ...['-1', '0', '99', '100', '102', '103', '104', '199'],
  ...['200', '204', '205', '206', '299', '301', '304', '306', '404', '418', '509', '599'],
  ...['600', '999', '1000', '404.5', '599.5', '999.5', 'NaN'],
];
const texts = ["'404'", "'abc'"];

export interface Case {
  /** The statements of the handler, in which alone the cases of a framework differ. */
  readonly statements: string;
  /** The module that is run and linted. */
  readonly program: string;
  /** The status that the handler asks for; `NaN` where it is no number. */
  readonly status: number;
  readonly hasContent: boolean;
}

/** Every status API of a framework with every status. */
export function casesOf({ apis, program, withoutContent = [] }: RuntimeTest): readonly Case[] {
  return apis.flatMap((api) =>
    [...statuses, ...(/\bS\b/u.test(api) ? texts : [])].map((status) => {
      const statements = api.replace(/\b[SN]\b/u, status);
      return {
        statements,
        program: program(statements),
        status: Number(status.replaceAll("'", '')),
        hasContent: api.includes("'content'") && !withoutContent.includes(statements),
      };
    }),
  );
}

/** The APIs that take content, with 200 and a value that may or may not count as content: `res.send('')`. */
export function emptyAnswers({ apis }: RuntimeTest): readonly string[] {
  return apis
    .filter((api) => api.includes("'content'"))
    .map((api) => api.replace(/\b[SN]\b/u, '200'))
    .flatMap((answer) => [answer.replace("'content'", "''"), answer.replace("'content'", 'null')]);
}
