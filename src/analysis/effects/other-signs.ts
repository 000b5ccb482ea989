/** Names, modules and addresses in a file, or around a place in it, that speak of another protocol than HTTP. */
import {
  otherCodeMembers,
  otherCodesOfAddresses,
  otherCodesOfModules,
  otherCodesOfNames,
  together,
  type OtherCodes,
} from '../../http/other-protocols.ts';
import { ancestors, isFunction, staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import { walk } from '../../syntax/walk.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { nameOf } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';

/**
 * The codes of the other protocols that a file speaks of by its name, modules, own names and addresses; null where it
 * speaks of none.
 */
export function otherCodesIn(file: SourceFile): OtherCodes | null {
  const { index, sourceCode } = file;
  const path = file.filename.split(/[\\/]/u).slice(-2);
  const declared = (sourceCode.scopeManager?.scopes ?? [])
    .filter(({ type }) => type === 'global' || type === 'module')
    .flatMap(({ variables }) => variables)
    .flatMap(({ name, defs }) => (defs.length > 0 ? [name] : []));
  const made = index.constructions.flatMap(({ callee }) =>
    callee.type === 'Identifier' ? [callee.name] : [],
  );
  return together(
    otherCodesOfModules(index.modules),
    otherCodesOfNames([...path, ...declared, ...made]),
    otherCodesOfAddresses(sourceCode.text),
  );
}

/** The codes of the other protocols in the names of the functions and classes around a place. */
export function otherCodesAround(place: Node): OtherCodes | null {
  const names = [...ancestors(place)].flatMap((each) => {
    if (each.type === 'ClassDeclaration' || each.type === 'ClassExpression')
      return each.id ? [each.id.name] : [];
    return isFunction(each) ? [nameOf(each) ?? ''] : [];
  });
  return otherCodesOfNames(names);
}

/** Whether an object has a member for the code of another protocol, or of a program that ended: `exitCode`. */
export function hasOtherMember(match: Node): boolean {
  const objects =
    match.type === 'NewExpression' || match.type === 'CallExpression' ? match.arguments : [match];
  return objects.some(
    (object) =>
      object.type === 'ObjectExpression' &&
      object.properties.some(
        (member) => member.type === 'Property' && otherCodeMembers.has(staticName(member) ?? ''),
      ),
  );
}

/**
 * Whether a member such as `exitCode` is used around a place or in the error's class, so that its number may be no
 * status.
 */
export function leadsToOther(place: Node, made: Node | null, file: SourceFile): boolean {
  return [outermostOf(place), made].some((root) => root !== null && namesOther(root, file));
}

/** The outermost function or class around a node. */
function outermostOf(node: Node): Node | null {
  return (
    [...ancestors(node)].findLast((each) => isFunction(each) || each.type === 'ClassBody') ?? null
  );
}

const namesOther = oncePer((root: Node, { sourceCode }: SourceFile) => {
  let found = false;
  walk(root, sourceCode.visitorKeys, (node) => {
    if (node.type === 'Identifier') found ||= otherCodeMembers.has(node.name);
    // `process.exit(error.status)`
    if (
      node.type === 'CallExpression' &&
      /^(?:process\s*\.\s*)?exit$/u.test(sourceCode.getText(node.callee))
    )
      found ||= node.arguments.some((argument) => /\bstatus/iu.test(sourceCode.getText(argument)));
  });
  return found;
});

/** The names that an expression for a code is written with: `SmtpCode` and `FULL` of `SmtpCode.FULL`. */
export function namesIn(expression: Node): readonly string[] {
  const node = unwrap(expression);
  if (node.type === 'Identifier') return [node.name];
  if (node.type !== 'MemberExpression') return [];
  return [...namesIn(node.object), staticName(node) ?? ''];
}
