/** Whether handlers leave the statuses of their responses alone. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework, ResponsePattern } from '../../frameworks/language/framework.ts';
import { definitionOf } from '../../syntax/definitions.ts';
import {
  callBy,
  isWithin,
  isWritten,
  staticName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isResponseMember } from '../responses/ways-to-response.ts';
import { resolverOf } from '../values/value-resolver.ts';

/**
 * Whether a handler surely leaves the status of its response alone, and what it returns is the content.
 * @param wholes the calls in it that make whole responses.
 */
export function isUntouched(
  handler: FunctionNode,
  framework: Framework,
  wholes: ReadonlySet<Node>,
  file: SourceFile,
): boolean {
  const { leaves, handlers: [shape] = [], requests = [] } = framework;
  if (leaves !== 'with the returned value' || shape === undefined) return false;
  if (asksForContext(file)(framework)) return false;
  const [first] = shape.parameters;
  const isApart = requests.some((value) => value === first && !isLeading(value, framework));
  const given = isApart ? handler.params.slice(1) : handler.params;
  return areHarmless(handler, given, { framework, wholes, file });
}

/** Whether code of a file asks a class of the framework for the present context, with the response: `HttpContext.getOrFail()`. */
const asksForContext = oncePer((file: SourceFile) =>
  oncePer((framework: Framework): boolean => {
    const { values } = framework;
    const isExport = (value: string) =>
      values[value]?.every((origin) => 'export' in origin) === true;
    const makers = Object.entries(values)
      .filter(([value]) => isLeading(value, framework))
      .flatMap(([value, origins]) =>
        origins.flatMap((origin) =>
          'on' in origin && 'call' in origin && isExport(origin.on)
            ? origin.call.map((name) => ({ name, value }))
            : [],
        ),
      );
    return makers.some(({ name, value }) =>
      file.index.memberCalls
        .get(name)
        ?.some((call) => resolverOf(file).resolve(call)?.value === value),
    );
  }),
);

/** What the uses of a parameter are judged by. */
interface Judged {
  readonly framework: Framework;
  /** The calls that make whole responses. */
  readonly wholes: ReadonlySet<Node>;
  readonly file: SourceFile;
}

/** Whether a function surely sets no status by some of its parameters, and hands none of them on by which one is set. */
export function areHarmless(
  handler: FunctionNode,
  given: readonly Node[],
  judged: Judged,
): boolean {
  const { sourceCode } = judged.file;
  const own = sourceCode.scopeManager?.acquire(handler)?.set.get('arguments');
  if (own !== undefined && own.references.length > 0) return false;
  return sourceCode
    .getDeclaredVariables(handler)
    .filter(({ identifiers }) =>
      given.some((each) => identifiers.some((name) => isWithin(name, each))),
    )
    .every(({ references, identifiers }) =>
      references.every(
        ({ identifier }) =>
          identifiers.every(({ parent }) => parent.type !== 'RestElement') &&
          isHarmless(identifier, judged),
      ),
    );
}

/**
 * Whether no function is given a response by a parameter, and none of its parameters' members is used by which a status is
 * set.
 */
function isHarmless(use: Node, judged: Judged): boolean {
  const { framework, wholes, file } = judged;
  const call = callBy(use);
  if (call !== null && wholes.has(call)) return true;
  const resolver = resolverOf(file);
  const value = resolver.resolve(use);
  if (value === null) return isOwnPart(use, framework, file);
  if (typeof value.value === 'string' && !isLeading(value.value, value.framework)) return true;
  const outer = wrapped(use);
  const { parent } = outer;
  if (parent?.type === 'MemberExpression' && parent.object === outer) {
    if (resolver.resolve(parent) !== null) return isHarmless(parent, judged);
    return isApart(parent, value, wholes);
  }
  return parent?.type === 'CallExpression' && leavesStatus(parent.callee, file);
}

/** Whether a name is what the program itself puts into a context, or what no adapter calls a part of the response. */
function isOwnPart(use: Node, framework: Framework, { sourceCode }: SourceFile): boolean {
  if (use.type !== 'Identifier') return false;
  const definition = definitionOf(use, sourceCode);
  if (definition.kind !== 'parameter') return false;
  const [key, inner] = definition.keys;
  if (key === undefined || isResponseMember(key)) return false;
  const { values, handlers = [] } = framework;
  const given = new Set<unknown>(handlers.flatMap(({ parameters }) => parameters));
  return (
    inner !== undefined ||
    !Object.entries(values).some(
      ([part, origins]) =>
        isLeading(part, framework) &&
        origins.some(
          (origin) =>
            'property' in origin && given.has(origin.on) && [origin.property].flat().includes(key),
        ),
    )
  );
}

/** Whether a member that no adapter knows leaves the status alone: `context.body`, and not `context.answer()`. */
function isApart(
  member: TSESTree.MemberExpression,
  { framework, value }: FrameworkValue,
  wholes: ReadonlySet<Node>,
): boolean {
  const call = callBy(member);
  const name = staticName(member);
  const own = framework.responses.filter(({ on }) => on === value);
  if (call !== null) {
    const rows = own.filter((each) => 'call' in each && each.call.includes(name ?? ''));
    return wholes.has(call) || (rows.length > 0 && !rows.some(isStating));
  }
  const isSetter = own.some(isStating);
  return name !== null && !isResponseMember(name) && !(isSetter && isWritten(member));
}

/** Whether a function is one of a framework that is given a response and leaves its status alone: `setHeader(event, …)`. */
function leavesStatus(callee: Node, file: SourceFile): boolean {
  const value = resolverOf(file).resolve(unwrap(callee));
  if (value === null) return false;
  const own = value.framework.responses.filter(({ on }) => on === value.value);
  return own.length > 0 && !own.some(isStating);
}

/** Whether a status is set by a value, or by one that it leads to: `set`, and the context that has it. */
function isLeading(
  value: string,
  framework: Framework,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (framework.responses.some((each) => each.on === value && isStating(each))) return true;
  const further = new Set([...seen, value]);
  return Object.entries(framework.values).some(
    ([part, origins]) =>
      !further.has(part) &&
      origins.some((origin) => 'property' in origin && 'on' in origin && origin.on === value) &&
      isLeading(part, framework, further),
  );
}

function isStating({ status, role }: ResponsePattern): boolean {
  return status !== undefined && (role === undefined || role === 'send' || role === 'throw');
}
