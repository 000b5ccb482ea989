/** Whether a file may change an object or a class whose members it uses as constants. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { readsLike } from '../../constants/member-of.ts';
import { variableOf } from '../../syntax/definitions.ts';
import {
  isFunction,
  isWritten,
  propertyOf,
  isThis,
  staticName,
  unwrap,
  wrapped,
  type Node,
  nodeIn,
} from '../../syntax/nodes.ts';
import { walk } from '../../syntax/walk.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { SourceFile } from '../input/source-file.ts';

/**
 * Whether no code at all can change an object: it is `as const` and never cast, or frozen and holds no other object,
 * since `Object.freeze` does not go deeper.
 */
export function isFixed(
  name: TSESTree.Identifier,
  value: Node,
  object: TSESTree.ObjectExpression,
  file: SourceFile,
): boolean {
  if (value.type === 'ObjectExpression') return false;
  if (isConst(value)) {
    const uses = variableOf(name, file.sourceCode)?.references ?? [];
    return uses.every(({ identifier }) => !isCast(identifier));
  }
  return unwrap(value).type === 'CallExpression' && !holdsObjects(object);
}

function isConst(value: Node): boolean {
  return (
    isConstAssertion(value) || (value.type === 'TSSatisfiesExpression' && isConst(value.expression))
  );
}

/** Whether a name, or a member of it, is cast: `(CODES as any)`. */
function isCast(expression: Node): boolean {
  const { parent } = expression;
  if (parent?.type === 'TSAsExpression' || parent?.type === 'TSTypeAssertion') return true;
  const isMember = parent?.type === 'MemberExpression' && parent.object === expression;
  return (isMember || parent?.type === 'TSNonNullExpression') && isCast(parent);
}

/** Whether a member's value is an object literal that is not frozen itself. */
function holdsObjects({ properties }: TSESTree.ObjectExpression): boolean {
  return properties.some(
    (member) => member.type === 'Property' && unwrap(member.value).type === 'ObjectExpression',
  );
}

/**
 * Whether no use of a name can change the object that it holds: its members are read, or it is handed out as a whole.
 */
export function isOnlyRead(
  name: TSESTree.Identifier,
  object: TSESTree.ObjectExpression,
  file: SourceFile,
): boolean {
  const variable = variableOf(name, file.sourceCode);
  if (variable === null) return !hasMethods(object);
  return hasOnlyReads(file)(variable)(object);
}

/** A method may change the object it belongs to. */
function hasMethods({ properties }: TSESTree.ObjectExpression): boolean {
  return properties.some((member) => 'value' in member && isFunction(member.value));
}

/** Remembered, since a name may have thousands of uses, and each asks for all of them. */
const hasOnlyReads = oncePer((file: SourceFile) =>
  oncePer((variable: TSESLint.Scope.Variable) =>
    oncePer((object: TSESTree.ObjectExpression): boolean => {
      if (hasMethods(object)) return false;
      const declaration = variable.defs[0]?.parent;
      if (declaration?.parent.type === 'ExportNamedDeclaration' && !namesCodes(object))
        return false;
      const uses = variable.references.filter((use) => use.isRead());
      return uses.every(({ identifier }) => {
        const use = wrapped(identifier);
        switch (use.parent?.type) {
          case 'MemberExpression':
            return isRead(use.parent, object, file);
          case 'VariableDeclarator':
            return isOnlyNamed(use.parent, object, file);
          case 'SpreadElement':
            return !holdsObjects(object);
          case 'TSTypeQuery':
          case 'TSQualifiedName':
            return true;
          case 'ExportSpecifier':
          case 'ExportDefaultDeclaration':
            return namesCodes(object);
          case 'AssignmentExpression':
            return (
              use.parent.right === use && isModuleExport(use.parent.left) && namesCodes(object)
            );
          default:
            return false;
        }
      });
    }),
  ),
);

/** The types of nodes around a member that is written to: `[x.a] = …`, `({ b: x.a } = …)`, `x.a++`, `for (x.a of …)`. */
const writing: ReadonlySet<string> = new Set([
  'UpdateExpression',
  'ArrayPattern',
  'AssignmentPattern',
  'RestElement',
  'ForOfStatement',
  'ForInStatement',
]);

/** Whether a member is only read and, where it is an object itself, not handed out. */
function isRead(
  member: TSESTree.MemberExpression,
  object: TSESTree.ObjectExpression,
  file: SourceFile,
): boolean {
  const node = wrapped(member);
  const { parent } = node;
  const name = staticName(member);
  const value = name === null ? null : nodeIn(propertyOf(object, name));
  const inner = value && unwrap(value);
  if (parent?.type === 'MemberExpression' && parent.object === node)
    return inner?.type === 'ObjectExpression' ? isRead(parent, inner, file) : true;
  if (inner?.type === 'ObjectExpression' && parent?.type === 'VariableDeclarator')
    return isOnlyNamed(parent, inner, file);
  if (inner?.type === 'ObjectExpression' || parent == null || writing.has(parent.type))
    return false;
  if (parent.type === 'AssignmentExpression') return parent.right === node;
  if (parent.type === 'Property') return parent.parent.type === 'ObjectExpression';
  if (parent.type === 'UnaryExpression') return parent.operator !== 'delete';
  return parent.type !== 'CallExpression' || parent.callee !== node;
}

/**
 * Whether a declaration only gives other names that change nothing: `const other = object`, `const { member } =
 * object`.
 */
function isOnlyNamed(
  { id }: TSESTree.VariableDeclarator,
  object: TSESTree.ObjectExpression,
  file: SourceFile,
): boolean {
  if (id.type === 'Identifier') return isOnlyRead(id, object, file);
  return id.type === 'ObjectPattern' && isOnlyTakenApart(id, object, file);
}

/** Whether a pattern's names for inner objects and for the rest of the members change nothing. */
function isOnlyTakenApart(
  pattern: TSESTree.ObjectPattern,
  object: TSESTree.ObjectExpression,
  file: SourceFile,
): boolean {
  return pattern.properties.every((member) => {
    if (member.type === 'RestElement')
      return (
        !holdsObjects(object) ||
        (member.argument.type === 'Identifier' && isOnlyRead(member.argument, object, file))
      );
    const key = staticName(member);
    if (key === null) return !holdsObjects(object);
    const value = nodeIn(propertyOf(object, key));
    const inner = value && unwrap(value);
    if (inner?.type !== 'ObjectExpression') return true;
    const target = member.value.type === 'AssignmentPattern' ? member.value.left : member.value;
    if (target.type === 'ObjectPattern') return isOnlyTakenApart(target, inner, file);
    return target.type === 'Identifier' && isOnlyRead(target, inner, file);
  });
}

/**
 * Whether every number in an object bears the name of its status code; no other file has cause to change such a table.
 */
function namesCodes({ properties }: TSESTree.ObjectExpression): boolean {
  return properties.every((member) => {
    if (member.type === 'SpreadElement') return false;
    const value = unwrap(member.value);
    if (value.type === 'ObjectExpression') return namesCodes(value);
    const name = staticName(member);
    const code = literalValue(value);
    return typeof code !== 'number' || (name !== null && readsLike(name, code));
  });
}

/** `module.exports`, `exports.name` and `module.exports.name`. */
export function isModuleExport(target: Node): boolean {
  if (target.type !== 'MemberExpression') return false;
  const root = target.object.type === 'MemberExpression' ? target.object.object : target.object;
  return root.type === 'Identifier' && (root.name === 'module' || root.name === 'exports');
}

/** `… as const`. */
export function isConstAssertion(node: Node): boolean {
  if (node.type !== 'TSAsExpression') return false;
  const { typeAnnotation } = node;
  return (
    typeAnnotation.type === 'TSTypeReference' &&
    typeAnnotation.typeName.type === 'Identifier' &&
    typeAnnotation.typeName.name === 'const'
  );
}

/** The value of a literal that is a number or a string. */
export function literalValue(node: Node): number | string | undefined {
  return node.type === 'Literal' &&
    (typeof node.value === 'number' || typeof node.value === 'string')
    ? node.value
    : undefined;
}

/**
 * Whether a static field keeps its value: it is `readonly`, or nothing assigns its name and the class is only used to
 * read members by name. Another file that imports the class may change the fields that do not bear the names of status
 * codes.
 */
export function isFixedField(
  declaration: TSESTree.ClassDeclaration,
  field: TSESTree.PropertyDefinition,
  file: SourceFile,
): boolean {
  if (field.readonly) return true;
  const name = staticName(field);
  if (name === null || file.index.assignments.has(name)) return false;
  const code = field.value && literalValue(unwrap(field.value));
  const isNamedAsCode = typeof code === 'number' && readsLike(name, code);
  const uses = usesOfClass(declaration, file.sourceCode);
  const isAsked = isNamedAsCode ? uses.keepsCodes : uses.keepsAll;
  return isAsked && !uses.set.has(name) && !uses.set.has(null);
}

/** The fields that the uses of a class leave unchanged. */
interface ClassUses {
  /** Whether no use can change any field. */
  readonly keepsAll: boolean;
  /** Whether no use has cause to change a field that bears the name of its status code. */
  readonly keepsCodes: boolean;
  /** The names that the class sets by `this`; null among them for `this[name]`. */
  readonly set: ReadonlySet<string | null>;
}

/** Remembered, since each use of a field asks for all uses of its class. */
const usesOfClass = oncePer(
  (declaration: TSESTree.ClassDeclaration, sourceCode: SourceFile['sourceCode']): ClassUses => {
    const isExported =
      declaration.parent.type === 'ExportNamedDeclaration' ||
      declaration.parent.type === 'ExportDefaultDeclaration';
    const uses = sourceCode
      .getDeclaredVariables(declaration)
      .flatMap(({ references }) => references)
      .map(({ identifier }): Node => identifier);
    return {
      keepsAll: !isExported && uses.every((use) => isOnlyAsked(use, false)),
      keepsCodes: uses.every((use) => isOnlyAsked(use, true)),
      set: namesSetIn(declaration, sourceCode.visitorKeys),
    };
  },
);

/**
 * Whether a use of a class leaves its fields unchanged.
 * @param isNamedAsCode whether only fields count that bear the names of their codes.
 */
function isOnlyAsked(use: Node, isNamedAsCode: boolean): boolean {
  const node = wrapped(use);
  const { parent } = node;
  switch (parent?.type) {
    case 'MemberExpression':
      return !isWritten(parent) && (staticName(parent) !== null || parent.object !== node);
    case 'NewExpression':
      return parent.callee === node;
    case 'ExportSpecifier':
    case 'ExportDefaultDeclaration':
      return isNamedAsCode;
    case 'AssignmentExpression':
      return isNamedAsCode && parent.right === node && isModuleExport(parent.left);
    case 'BinaryExpression':
    case 'ClassDeclaration':
    case 'ClassExpression':
    case 'TSTypeReference':
    case 'TSTypeQuery':
    case 'TSQualifiedName':
    case 'VariableDeclarator':
      return parent.type !== 'VariableDeclarator' || parent.id.type === 'ObjectPattern';
    default:
      return false;
  }
}

/** The names of the fields that a class sets by `this`. */
function namesSetIn(
  { body }: TSESTree.ClassDeclaration,
  visitorKeys: TSESLint.SourceCode.VisitorKeys,
): ReadonlySet<string | null> {
  const names = new Set<string | null>();
  walk(body, visitorKeys, (node) => {
    if (node.type !== 'MemberExpression' || !isThis(node.object)) return;
    if (isWritten(node)) names.add(staticName(node));
  });
  return names;
}
