import type { TSESLint } from '@typescript-eslint/utils';

/** What a rule says of itself beside ESLint's own meta. */
export interface RuleDocs {
  /** One sentence without a stop, in ESLint's style: "Disallow …", "Require …", "Prefer …". */
  readonly description: string;
  /** The severity in the `recommended` preset; `false` where the rule is not part of it. */
  readonly recommended: 'error' | 'warn' | false;
  /** Whether `strict` has the rule although `recommended` has not. */
  readonly strict?: boolean;
  /** Whose demand it is, such as "RFC 9110, 15.3.5". */
  readonly reference: string;
}

type Meta<Options extends readonly unknown[], MessageIds extends string> = Omit<
  TSESLint.RuleMetaData<MessageIds, RuleDocs, Options>,
  'defaultOptions' | 'docs'
> & { readonly defaultOptions: Options; readonly docs: RuleDocs };

interface RuleSpecification<Options extends readonly unknown[], MessageIds extends string> {
  readonly name: string;
  readonly meta: Meta<Options, MessageIds>;
  readonly create: (
    context: TSESLint.RuleContext<MessageIds, Options>,
    options: Options,
  ) => TSESLint.RuleListener;
}

/** A rule of this plugin: ESLint's rule module with the documentation every rule here has. */
export interface HttpStatusRule<Options extends readonly unknown[], MessageIds extends string> {
  readonly name: string;
  readonly meta: Meta<Options, MessageIds> & {
    readonly docs: RuleDocs & { readonly url: string };
  };
  create(context: TSESLint.RuleContext<MessageIds, Options>): TSESLint.RuleListener;
}

const documentation =
  'https://github.com/eslint-plugin-http-status/eslint-plugin-http-status/blob/main/docs/rules';

/**
 * Makes a rule: adds the address of its documentation and hands `create` the options with the defaults filled in.
 * ESLint fills in `meta.defaultOptions` only since 9.15, so it is done here for every version.
 */
export function createRule<Options extends readonly unknown[], MessageIds extends string>({
  name,
  meta,
  create,
}: RuleSpecification<Options, MessageIds>): HttpStatusRule<Options, MessageIds> {
  return {
    name,
    meta: { ...meta, docs: { ...meta.docs, url: `${documentation}/${name}.md` } },
    create: (context) => create(context, withDefaults(meta.defaultOptions, context.options)),
  };
}

/** Every option of this plugin is an object of independent keys, so one level of merging is enough. */
function withDefaults<Options extends readonly unknown[]>(
  defaults: Options,
  given: readonly unknown[],
): Options {
  return defaults.map((option, index) => ({
    ...(option as object),
    ...(given[index] as object | undefined),
  })) as unknown as Options;
}
