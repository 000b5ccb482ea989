/** The places that ask a received response for its status by a member that has none. */
import type { TSESTree } from '@typescript-eslint/utils';
import { callBy, isAmbient, isWritten, staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { hasPlainMember } from '../../syntax/type-information.ts';
import { isMisread, isStatus, isTraced, type FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { MisreadStatus } from '../received-mistakes.ts';
import { isAsReceived } from '../sites/received-codes.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { misreadAs } from './misread-status.ts';
import { namedInAssertions } from './named-properties.ts';
import { isNumberMeant, isStatusMeant } from './number-meant.ts';
import { isOptional } from './optional.ts';
import { errorsWithoutStatus } from './plain-errors.ts';

/** The misread statuses of a file, in source order. @param file the file of the receiving side. */
export function misreadStatusesIn(file: SourceFile): readonly MisreadStatus[] {
  const members = nodesOfType('MemberExpression', file.sourceCode);
  return [
    ...members.flatMap((member) => ofMember(member, file)),
    ...nodesOfType('Property', file.sourceCode).flatMap((property) => ofPattern(property, file)),
    ...namedInAssertions(file),
    ...errorsWithoutStatus(file),
  ].toSorted((one, other) => one.node.range[0] - other.node.range[0]);
}

/** `response.statusCode`, `response.status.startsWith('2')`. */
function ofMember(member: TSESTree.MemberExpression, file: SourceFile): readonly MisreadStatus[] {
  const name = staticName(member);
  if (name === null) return [];
  if (textMembers.has(name) || (member.computed && /^\d$/u.test(name)))
    return ofText(member, name, file);
  const { lackedNames, readNames } = file.adapters;
  if (!lackedNames.has(name) && !readNames.has(name)) return [];
  const call = callBy(member);
  const value = resolverOf(file).resolve(call ?? member);
  const misread = isMisread(value) ? value : nestedIn(member, file);
  return misread === null ? [] : misreading(member, misread, call, file);
}

/** `const { statusCode } = await fetch(url)` */
function ofPattern(property: TSESTree.Property, file: SourceFile): readonly MisreadStatus[] {
  if (property.parent.type !== 'ObjectPattern' || property.value.type !== 'Identifier') return [];
  const name = staticName(property);
  if (name === null || name === 'code' || !file.adapters.lackedNames.has(name)) return [];
  const value = resolverOf(file).resolve(property.value);
  const isSure =
    isMisread(value) &&
    value.name === name &&
    name !== nesting &&
    isMeant(property.value, value, file);
  return isSure ? [misreadAs('absent', property, value, null)] : [];
}

/** `response.response.status`: the response of an error, which a response does not have. */
function nestedIn(member: TSESTree.MemberExpression, file: SourceFile): FrameworkValue | null {
  const object = unwrap(member.object);
  if (object.type !== 'MemberExpression' || !/^status(?:Code)?$/u.test(staticName(member) ?? ''))
    return null;
  const value = resolverOf(file).resolve(object);
  return isMisread(value) && value.name === nesting ? value : null;
}

/** The member in which clients' errors have the response. */
const nesting = 'response';

function misreading(
  member: TSESTree.MemberExpression,
  value: FrameworkValue,
  call: TSESTree.CallExpression | null,
  file: SourceFile,
): readonly MisreadStatus[] {
  const { name, read } = value;
  const isOwn = staticName(member) === name;
  if ((isOwn && name === nesting) || !isMeant(member, value, file)) return [];
  if (read === undefined || !('read' in read) || !read.read.includes(name ?? ''))
    return name === 'code' && !isStatusMeant(member, file)
      ? []
      : [misreadAs('absent', member, value, call)];
  if (call !== null) return [misreadAs('called', member, value, call)];
  return isNumberMeant(member, file) ? [misreadAs('uncalled', member, value, null)] : [];
}

/** `response.status.startsWith('2')`, `response.status[0]`. */
function ofText(
  member: TSESTree.MemberExpression,
  name: string,
  file: SourceFile,
): readonly MisreadStatus[] {
  const value = resolverOf(file).resolve(member.object);
  if (!isStatus(value) || value.read?.lacks === undefined || isWritten(member)) return [];
  return isTraced(value) && isAsReceived(member.object, value, file)
    ? [
        {
          ...misreadAs('text', member, value, callBy(member)),
          name: member.computed ? `[${name}]` : name,
        },
      ]
    : [];
}

/** The members of text that no number has. */
const textMembers: ReadonlySet<string> = new Set(
  Object.getOwnPropertyNames(String.prototype).filter((name) => !(name in Number.prototype)),
);

/** Whether a member is surely meant as the status of what a client gave, and the client's responses surely lack it. */
function isMeant(member: Node, value: FrameworkValue, file: SourceFile): boolean {
  if (!isTraced(value) || isOptional(member)) return false;
  if (member.type === 'MemberExpression' && isWritten(member)) return false;
  const name = value.name ?? '';
  const object = member.type === 'MemberExpression' ? member.object : null;
  if (object !== null && hasPlainMember(object, name, file.sourceCode)) return false;
  // A promise that nobody awaits has no status under any name.
  if (object !== null && unwrap(object).type === 'CallExpression') return false;
  return !isGiven(name, value, file.sourceCode) && isAsReceived(member, value, file);
}

/** Whether a file gives responses a member: all of them, those of a type of its own, or those of a class of its own. */
function isGiven(
  name: string,
  { evidence }: FrameworkValue,
  sourceCode: SourceFile['sourceCode'],
): boolean {
  const { ofAll, ofTypes } = declaredNames(sourceCode);
  return ofAll.has(name) || (evidence === 'type' && ofTypes.has(name));
}

/** The names of members that a file declares, of types of other files and in classes, and of its own types. */
const declaredNames = oncePer((sourceCode: SourceFile['sourceCode']) => {
  const signatures = nodesOfType('TSPropertySignature', sourceCode);
  const members = [
    ...nodesOfType('MethodDefinition', sourceCode),
    ...nodesOfType('PropertyDefinition', sourceCode),
  ].filter(({ parent }) => extendsResponse(parent.parent));
  return {
    ofTypes: new Set(signatures.map(({ key }) => sourceCode.getText(key))),
    ofAll: new Set([
      ...signatures.filter(isAmbient).map(({ key }) => sourceCode.getText(key)),
      ...members.map(staticName),
    ]),
  };
});

/** Whether a class extends another one, which is no class of errors. */
function extendsResponse({ superClass }: { readonly superClass: Node | null }): boolean {
  const name = superClass?.type === 'Identifier' ? superClass.name : '';
  return superClass !== null && !name.endsWith('Error');
}
