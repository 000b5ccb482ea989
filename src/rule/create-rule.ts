import type { JSONSchema, TSESLint } from '@typescript-eslint/utils';
import type { Project } from '../analysis/input/project.ts';
import { sourceFileOf, type AnalysisContext } from '../analysis/input/source-file.ts';
import { documentUrl } from '../homepage.ts';
import type { Settings } from '../settings.ts';
import { checkOptions, type OptionSchemas } from './check-options.ts';
import { mayHaveFindings } from './listeners.ts';

type SomeOf<Options> = Options extends object ? Readonly<Partial<Options>> : object;

/** The documentation of a rule beside ESLint's own meta. */
export interface RuleDocs<Options extends readonly unknown[] = readonly unknown[]> {
  /** One sentence without a stop, in ESLint's style: "Disallow …", "Require …", "Prefer …". */
  readonly description: string;
  /** The severity in the `recommended` preset; `false` where the rule is not part of it. */
  readonly recommended: 'error' | 'warn' | false;
  /** Whether the rule is in `strict` and not in `recommended`. */
  readonly strict?: boolean;
  /** `false` for advice that neither an RFC nor a runtime gives, which the `rfc9110` preset leaves out. */
  readonly rfc9110?: false;
  /** The options that a preset sets where the defaults are not what it stands for; `all` takes those of `strict`. */
  readonly presetOptions?: Readonly<Partial<Record<'strict' | 'rfc9110', SomeOf<Options[0]>>>>;
  /** The source of the demand, such as "RFC 9110, 15.3.5". */
  readonly reference: string;
}

type Meta<Options extends readonly unknown[], MessageIds extends string> = Omit<
  TSESLint.RuleMetaData<MessageIds, RuleDocs<Options>, Options>,
  'defaultOptions' | 'docs' | 'schema'
> & {
  readonly defaultOptions: Options;
  readonly docs: RuleDocs<Options>;
  /** Empty, or one object whose properties are the options. */
  readonly schema: readonly JSONSchema.JSONSchema4ObjectSchema[];
};

/** The context of a rule: the file that it lints, its options, and `report`. */
interface RuleContext<MessageIds extends string> extends AnalysisContext {
  /** Whether the text is a part that a processor cut out of a file, such as a block of Markdown: its lines begin there. */
  readonly isPart: boolean;
  readonly report: (finding: TSESLint.ReportDescriptor<MessageIds>) => void;
}

interface RuleSpecification<Options extends readonly unknown[], MessageIds extends string> {
  readonly name: string;
  readonly meta: Meta<Options, MessageIds>;
  readonly create: (context: RuleContext<MessageIds>, options: Options) => TSESLint.RuleListener;
}

/**
 * A rule of this plugin: ESLint's rule module with the documentation that all rules have. `createPlugin` adds the
 * project.
 */
export interface HttpStatusRule<Options extends readonly unknown[], MessageIds extends string> {
  readonly name: string;
  readonly meta: Meta<Options, MessageIds> & {
    readonly languages: string[];
    /** `options`: the schemas of the options' values; `meta.schema` has the keys alone. */
    readonly docs: RuleDocs<Options> & { readonly url: string; readonly options: OptionSchemas };
  };
  create(
    context: TSESLint.RuleContext<MessageIds, Options>,
    project: Project,
  ): TSESLint.RuleListener;
}

const none: TSESLint.RuleListener = {};

/**
 * The language that the rules are for, and that they may meet any other, whose files they leave alone: since 10.2 ESLint
 * refuses a config in which a rule reaches a file of a language that it does not name.
 */
const languages = ['js/js', '*'];

/**
 * Makes a rule: adds the address of its documentation, checks the options, and gives them to `create` with the defaults
 * filled in. ESLint fills in `meta.defaultOptions` only since 9.15, so it is done here for all versions. A file in
 * which the rule cannot find anything gets no listeners, which cost time.
 */
export function createRule<Options extends readonly unknown[], MessageIds extends string>({
  name,
  meta,
  create,
}: RuleSpecification<Options, MessageIds>): HttpStatusRule<Options, MessageIds> {
  const [schema] = meta.schema;
  const options = (schema?.properties ?? {}) as unknown as OptionSchemas;
  const url = documentUrl(`docs/rules/${name}.md`);
  const defaults = withDefaults(meta.defaultOptions, undefined);
  /** By options of a configuration, the options with the defaults filled in; thousands of files share them. */
  const filledIn = new WeakMap<object, Options>();
  const optionsFor = (given: object | undefined): Options => {
    if (given === undefined) return defaults;
    const filled = filledIn.get(given);
    if (filled !== undefined) return filled;
    checkOptions(name, options, given);
    const checked = withDefaults(meta.defaultOptions, given);
    filledIn.set(given, checked);
    return checked;
  };
  /**
   * The last options and settings that were accepted, so that these are checked once; wrong ones throw for every file.
   */
  let fitting: { readonly options: Options; readonly settings: Settings } | undefined;
  return {
    name,
    meta: {
      ...meta,
      languages,
      schema: schema === undefined ? [] : [{ ...schema, properties: keysOf(options) }],
      docs: { ...meta.docs, url, options },
    },
    create: (context, project) => {
      const filled = optionsFor(context.options[0] as object | undefined);
      const own = inProject(context, project);
      const file = sourceFileOf(own);
      const { settings } = file;
      const isFit = fitting?.options === filled && fitting.settings === settings;
      if (isFit && !mayHaveFindings(file)) return none;
      const listeners = create(own, filled);
      fitting = { options: filled, settings };
      return listeners;
    },
  };
}

/** The context that the host made for a rule, with `project` added. */
export function inProject<MessageIds extends string>(
  host: TSESLint.RuleContext<MessageIds, readonly unknown[]>,
  project: Project,
): RuleContext<MessageIds> {
  const { sourceCode, filename, physicalFilename, cwd, settings } = host;
  const report: RuleContext<MessageIds>['report'] = (finding) => {
    host.report(finding);
  };
  const isPart = physicalFilename !== filename;
  return { sourceCode, filename, cwd, settings, project, isPart, report };
}

/** The schema of the keys alone; `checkOptions` checks the values, with better messages. */
function keysOf(options: OptionSchemas): Record<string, JSONSchema.JSONSchema4> {
  const keys = Object.entries(options).map(([key, { description }]) => [key, { description }]);
  return Object.fromEntries(keys) as Record<string, JSONSchema.JSONSchema4>;
}

/** Every option of this plugin is an object of independent keys, so one level of merging is enough. */
function withDefaults<Options extends readonly unknown[]>(
  defaults: Options,
  given: object | undefined,
): Options {
  return defaults.map((option) => ({ ...(option as object), ...given })) as unknown as Options;
}
