/** What a program gives a router or a server to call: code of its file, of a package, or of a file that is not seen. */
import { heldBy } from '../../syntax/definitions.ts';
import { functionsIn } from '../../syntax/functions.ts';
import { isOwnModule, moduleExportOf } from '../../syntax/module-exports.ts';
import { unwrap, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isRouter } from '../registrations/extension.ts';
import { resolverOf } from '../values/value-resolver.ts';

const data: ReadonlySet<string> = new Set(['Literal', 'TemplateLiteral', 'ObjectExpression']);

/** The functions that an argument is, and whether it may be one that the file does not show: code of packages is none. */
export interface GivenCode {
  readonly functions: readonly FunctionNode[];
  readonly isUnseen: boolean;
}

const nothing: GivenCode = { functions: [], isUnseen: false };

/** The code in an argument of a registration. Data such as a path is none, nor is a router. */
export function codeGiven(argument: Node, file: SourceFile): GivenCode {
  const named = unwrap(argument);
  const node = unwrap(heldBy(named, file.sourceCode) ?? named);
  if (data.has(node.type) || resolverOf(file).resolve(node) !== null) return nothing;
  if (node.type === 'ArrayExpression') {
    const all = node.elements.map((each) => (each === null ? nothing : codeGiven(each, file)));
    return {
      functions: all.flatMap(({ functions }) => functions),
      isUnseen: all.some(({ isUnseen }) => isUnseen),
    };
  }
  const found = functionsIn(node, file.sourceCode);
  if (found.length > 0 && found.every(({ wrapped }) => !wrapped))
    return { functions: found.map((each) => each.node), isUnseen: false };
  return { functions: [], isUnseen: !isOfPackage(node, file) };
}

/** Whether an expression is a package's, or made by one: `cors()`, `passport.authenticate('jwt')`. */
function isOfPackage(expression: Node, { sourceCode }: SourceFile): boolean {
  let node = expression;
  for (;;) {
    const source = moduleExportOf(node, sourceCode);
    if (source !== null) return !isOwnModule(source.module);
    if (node.type === 'CallExpression' || node.type === 'NewExpression') node = unwrap(node.callee);
    else if (node.type === 'MemberExpression') node = unwrap(node.object);
    else return false;
  }
}

/** Whether a call gives a router or a server to a function of another file of the program: `setup(app)`. */
export function isGivenAway(call: Node, file: SourceFile): boolean {
  if (call.type !== 'CallExpression') return false;
  const source = moduleExportOf(unwrap(call.callee), file.sourceCode);
  if (source === null || !isOwnModule(source.module)) return false;
  return call.arguments.some((each) => isRouter(each, file));
}
