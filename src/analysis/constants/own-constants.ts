/** Where a file itself gives names to status codes, whether it sends them or not. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { codeOfName, isCurrentPhrase } from '../../http/phrases.ts';
import { definitionOf } from '../../syntax/definitions.ts';
import { calledMember, staticName, unwrap, wrapped, type Node } from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { holderOf, memberValue, membersOf, type Holder, type Member } from './own-members.ts';
import { isModuleExport } from './unchanged.ts';
import { sourceFileOf, type AnalysisContext, type SourceFile } from '../input/source-file.ts';
import type { Site } from '../status-site.ts';

/** A constant of the file that surely is a status code, by its use or by the constants beside it. */
export interface OwnConstant {
  readonly name: string;
  readonly code: number;
  /** The member of an enum, object or class, or the declaration of the name. */
  readonly node: Node;
  /** The number in the declaration, where it is written out. */
  readonly literal: TSESTree.Literal | null;
  /** All names that its enum, object or class has for the code, its own included. */
  readonly aliases: readonly string[];
}

/**
 * The file's own constants that are status codes, each once, in source order.
 * @param sites the status sites of the file, which show what its constants are used for.
 */
export function ownConstants(
  sites: readonly Site[],
  context: AnalysisContext,
): readonly OwnConstant[] {
  const constants = new Map<Node, OwnConstant>();
  const named = new Map<Holder | null, readonly NamedCode[]>();
  for (const { declared, code } of usedConstants(sites, context)) {
    if (constants.has(declared.node)) continue;
    const { holder } = declared;
    const siblings = named.get(holder) ?? namedCodes(holder, sourceFileOf(context));
    named.set(holder, siblings);
    constants.set(declared.node, constantAt(declared, code, siblings));
  }
  for (const constant of listedConstants(context)) constants.set(constant.node, constant);
  return [...constants.values()].sort((one, other) => one.node.range[0] - other.node.range[0]);
}

/** The constants that the file sends, whatever their names are. */
function usedConstants(
  sites: readonly Site[],
  context: AnalysisContext,
): readonly { readonly declared: Declaration; readonly code: number }[] {
  return sites.flatMap(({ status, ignored }) => {
    if (ignored || status.kind !== 'written' || status.reached !== 'yes') return [];
    const declared = declarationOf(unwrap(status.node), sourceFileOf(context));
    return declared === null ? [] : [{ declared, code: status.code }];
  });
}

type Declaration = Readonly<{
  node: Node;
  name: string;
  value: Node | null;
  holder: Holder | null;
}>;

/** How many names are followed, which also ends circles such as `const a = b, b = a`. */
const furthest = 8;

/** The declaration of a name or member in the file; null where the file has none. */
function declarationOf(node: Node, file: SourceFile, followed = 0): Declaration | null {
  if (followed > furthest) return null;
  if (node.type === 'MemberExpression')
    return memberNamed(staticName(node), holderOf(node.object, file, followed));
  const definition = node.type === 'Identifier' ? definitionOf(node, file.sourceCode) : null;
  if (definition?.kind === 'part') {
    const [key, ...further] = definition.keys;
    return further.length > 0 ? null : memberNamed(key, holderOf(definition.node, file, followed));
  }
  if (definition?.kind !== 'value') return null;
  const value = unwrap(definition.node);
  const { parent } = definition.node;
  const name = parent?.type === 'VariableDeclarator' ? parent.id : null;
  return (
    declarationOf(value, file, followed + 1) ??
    (parent != null && name?.type === 'Identifier'
      ? { node: parent, name: name.name, value, holder: null }
      : null)
  );
}

function memberNamed(name: string | null, holder: Holder | null): Declaration | null {
  if (name === null || holder === null) return null;
  const node = membersByName(holder).get(name);
  return node === undefined ? null : { node, name, value: valueIn(node), holder };
}

/** The members of a holder by name; of two with one name, the last. */
const membersByName = oncePer((holder: Holder): ReadonlyMap<string, Member> => {
  const members = new Map<string, Member>();
  for (const member of membersOf(holder)) {
    const name = staticName(member);
    if (name !== null) members.set(name, member);
  }
  return members;
});

function valueIn(member: Member): Node | null {
  const value = member.type === 'TSEnumMember' ? member.initializer : member.value;
  return value ? unwrap(value) : null;
}

function constantAt(
  { node, name, value }: Omit<Declaration, 'holder'>,
  code: number,
  siblings: readonly NamedCode[],
): OwnConstant {
  const literal = value?.type === 'Literal' && value.value === code ? value : null;
  const aliases = siblings.filter((other) => other.code === code).map((other) => other.name);
  return { name, code, node, literal, aliases };
}

type NamedCode = Readonly<{ node: Node; name: string; value: Node | null; code: number }>;

/** An object with more members than there are status codes is no list of them. */
const mostMembers = 500;

/** The members of a holder that are numbers in the range of status codes. */
function namedCodes(holder: Holder | null, file: SourceFile): readonly NamedCode[] {
  const members = membersOf(holder);
  if (members.length > mostMembers) return [];
  return members.flatMap((member) => {
    const name = staticName(member);
    const code = memberValue(holder, name, file, 0);
    return name !== null && isCode(code)
      ? [{ node: member, name, value: valueIn(member), code }]
      : [];
  });
}

function isCode(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 100 && Number(value) <= 599;
}

/** The top-level constants of a file: `const NOT_FOUND = 404`. */
function declaredCodes({ body }: TSESTree.Program): readonly NamedCode[] {
  const statements = body.map((statement) =>
    statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement,
  );
  return statements
    .flatMap((statement) =>
      statement?.type === 'VariableDeclaration' && statement.kind === 'const'
        ? statement.declarations
        : [],
    )
    .flatMap((node) => {
      const value = node.init && unwrap(node.init);
      return node.id.type === 'Identifier' && value?.type === 'Literal' && isCode(value.value)
        ? [{ node, name: node.id.name, value, code: value.value }]
        : [];
    });
}

/**
 * The constants in lists of status codes: enums, objects, classes, or the top level. In a list, no more names are wrong
 * than right, and at least two other constants bear the names of their codes.
 */
function listedConstants(context: AnalysisContext): readonly OwnConstant[] {
  if (!mayListConstants(context.sourceCode)) return [];
  const file = sourceFileOf(context);
  const holders: readonly Holder[] = [
    ...nodesOfType('TSEnumDeclaration', file.sourceCode),
    ...nodesOfType('ClassDeclaration', file.sourceCode),
    ...nodesOfType('ObjectExpression', file.sourceCode).filter((object) =>
      isConstantTable(object, file),
    ),
  ];
  const lists = [
    declaredCodes(file.sourceCode.ast),
    ...holders.map((holder) => namedCodes(holder, file)),
  ];
  return lists.flatMap((named) => {
    const right = named.filter(({ name, code }) => codeOfName(name) === code);
    const wrong = named.filter(({ name, code }) => ![undefined, code].includes(codeOfName(name)));
    if (wrong.length > right.length) return [];
    return named
      .filter((one) => right.length - (right.includes(one) ? 1 : 0) >= 2)
      .filter((one) => codeOfName(one.name) === one.code || contradicts(one))
      .map((one) => constantAt(one, one.code, named));
  });
}

/**
 * Whether a name is that of another code: `NOT_FOUND = 405`. A single word such as `PROCESSING` counts only if its code
 * is of the same class as the number.
 */
function contradicts({ name, code }: NamedCode): boolean {
  const named = codeOfName(name);
  if (named === undefined || named === code) return false;
  const isWord = !/[a-z][A-Z]|[a-z]_[a-z]|[A-Z]_[A-Z]/u.test(
    name.replace(/^(?:HTTP|STATUS|SC)_/u, ''),
  );
  return !isWord || Math.trunc(named / 100) === Math.trunc(code / 100);
}

/**
 * Numbers of three digits behind `:` or `=`, as in `NOT_FOUND = 404`, or behind a comment, before which either may
 * stand.
 */
const given = /[1-5]\d\d\b(?<=(?:[^=!<>][:=]|\*\/|\/\/.*[\n\r\u2028\u2029])[\s(]*\d{3})/gu;

/**
 * Whether a file gives two names of status codes their right numbers, and, unless it has an enum, one a wrong number or
 * an outdated name.
 */
export function mayListConstants(sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  return mayList(sourceCode.ast, sourceCode);
}

const mayList = oncePer((_: TSESTree.Program, sourceCode: Readonly<TSESLint.SourceCode>) => {
  const numbers = [...sourceCode.text.matchAll(given)];
  // The numbers of an enum's members need not be written.
  if (numbers.length > 0 && /\benum[\s/]/u.test(sourceCode.text)) return true;
  if (numbers.length < 2) return false;
  let right = 0;
  let other = 0;
  for (const { 0: digits, index } of numbers) {
    const name = nameBefore(digits, index, sourceCode);
    const code = name === null ? undefined : codeOfName(name);
    if (name === null || code === undefined) continue;
    if (code === Number(digits)) right += 1;
    if (code !== Number(digits) || !isCurrentPhrase(name, code)) other += 1;
  }
  return right >= 2 && other > 0;
});

/** The name before a number, as in `NAME = 404` or `'NAME': 404`; null where there is none. */
function nameBefore(
  digits: string,
  index: number,
  sourceCode: Readonly<TSESLint.SourceCode>,
): string | null {
  const number = sourceCode.getTokenByRangeStart(index);
  if (number?.value !== digits) return null;
  const sign = sourceCode.getTokenBefore(number, ({ value }) => value !== '(');
  if (sign === null || !/^[:=]$/u.test(sign.value)) return null;
  const last = sourceCode.getTokenBefore(sign);
  const before = last && sourceCode.getTokenBefore(last);
  // A type may stand between: `static GONE: number = 410`.
  const isTyped = sign.value === '=' && before?.value === ':';
  const name = isTyped ? sourceCode.getTokenBefore(before) : last?.value === ']' ? before : last;
  return name?.value.replaceAll(/['"`]/gu, '') ?? null;
}

/** Whether an object, or one around it, is held by a name or exported, and its members are only read by name. */
function isConstantTable(object: Node, file: SourceFile): boolean {
  const node = wrapped(object);
  const { parent } = node;
  switch (parent?.type) {
    case 'Property':
      return parent.value === node && isConstantTable(parent.parent, file);
    case 'CallExpression':
      return calledMember(parent) === 'freeze' && isConstantTable(parent, file);
    case 'ExportDefaultDeclaration':
      return true;
    case 'AssignmentExpression':
      return parent.right === node && isModuleExport(parent.left);
    case 'VariableDeclarator':
      return file.sourceCode
        .getDeclaredVariables(parent)
        .every(({ references }) => references.every(({ identifier }) => isAskedByName(identifier)));
    default:
      return false;
  }
}

/**
 * Whether a use reads a member by name. An object that is read by a variable, `statusFor[error.code]`, is a lookup
 * table.
 */
function isAskedByName(expression: Node): boolean {
  const node = wrapped(expression);
  const { parent } = node;
  if (parent?.type !== 'MemberExpression' || parent.object !== node)
    return parent?.type !== 'AssignmentExpression' || parent.left !== node;
  return (
    staticName(parent) !== null &&
    isAskedByName(parent) &&
    parent.parent.type !== 'UpdateExpression'
  );
}
