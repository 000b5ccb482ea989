/** Expressions that are exports of modules. */
import type { TSESLint } from '@typescript-eslint/utils';
import { definitionOf, isHeld } from './definitions.ts';
import type { Node } from './nodes.ts';
import { staticName, unwrap } from './nodes.ts';

/**
 * An export of a module. `path` is dotted (`Router`, `constants.HTTP_STATUS_OK`); `default` is the default
 * export, the namespace and the value of `require`, which CommonJS interoperability makes one and the same.
 */
export interface ModuleExport {
  readonly module: string;
  readonly path: string;
}

/** How many names are followed, which also ends circles such as `const a = a.b`. */
const furthest = 10;

/** The export of a module that an expression or a type name denotes, or null. */
export function moduleExportOf(
  expression: Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
  followed = 0,
): ModuleExport | null {
  if (followed > furthest) return null;
  const node = unwrap(expression);
  switch (node.type) {
    case 'Identifier': {
      const definition = definitionOf(node, sourceCode);
      if (definition.kind === 'import') return { module: definition.module, path: definition.path };
      if (!isHeld(definition)) return null;
      const origin = moduleExportOf(definition.node, sourceCode, followed + 1);
      return definition.kind === 'part' ? definition.keys.reduce(memberOfExport, origin) : origin;
    }
    case 'MemberExpression': {
      const name = staticName(node);
      return name === null
        ? null
        : memberOfExport(moduleExportOf(node.object, sourceCode, followed + 1), name);
    }
    case 'TSQualifiedName':
      return memberOfExport(moduleExportOf(node.left, sourceCode, followed + 1), node.right.name);
    case 'CallExpression': {
      const [specifier] = node.arguments;
      if (specifier?.type !== 'Literal' || typeof specifier.value !== 'string') return null;
      const isRequire =
        node.callee.type === 'Identifier' &&
        node.callee.name === 'require' &&
        definitionOf(node.callee, sourceCode).kind === 'global';
      return isRequire ? { module: specifier.value, path: 'default' } : null;
    }
    case 'AwaitExpression':
      return node.argument.type === 'ImportExpression' && node.argument.source.type === 'Literal'
        ? { module: String(node.argument.source.value), path: 'default' }
        : null;
    default:
      return null;
  }
}

function memberOfExport(parent: ModuleExport | null, name: string): ModuleExport | null {
  if (parent === null) return null;
  if (name === 'default') return parent;
  return {
    module: parent.module,
    path: parent.path === 'default' ? name : `${parent.path}.${name}`,
  };
}

/**
 * Whether an expression reads a member of a module's namespace or of the value of `require`, and not of a default or
 * named import.
 */
export function holdsWholeModule(
  expression: Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
  followed = 0,
): boolean {
  if (followed > furthest) return false;
  const node = unwrap(expression);
  switch (node.type) {
    case 'CallExpression':
    case 'AwaitExpression':
      return moduleExportOf(node, sourceCode)?.path === 'default';
    case 'MemberExpression':
      return (
        staticName(node) !== 'default' && holdsWholeModule(node.object, sourceCode, followed + 1)
      );
    case 'Identifier': {
      const definition = definitionOf(node, sourceCode);
      if (definition.kind === 'import') return definition.whole;
      return (
        isHeld(definition) &&
        !(definition.kind === 'part' && definition.keys.includes('default')) &&
        holdsWholeModule(definition.node, sourceCode, followed + 1)
      );
    }
    default:
      return false;
  }
}

/** The module that an expression comes from: by import, or by calls and members of an import. */
export function originModule(
  expression: Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
  followed = 0,
): string | null {
  if (followed > furthest) return null;
  const node = unwrap(expression);
  const own = moduleExportOf(node, sourceCode);
  if (own !== null) return own.module;
  const next = (inner: Node) => originModule(inner, sourceCode, followed + 1);
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      return next(node.callee);
    case 'MemberExpression':
      return next(node.object);
    case 'AwaitExpression':
      return next(node.argument);
    case 'Identifier': {
      const definition = definitionOf(node, sourceCode);
      return isHeld(definition) ? next(definition.node) : null;
    }
    default:
      return null;
  }
}

/** Whether a module specifier leads into the project: a path, or one of the aliases in common use. */
export function isOwnModule(specifier: string): boolean {
  return /^(?:[.~#]|@\/)/u.test(specifier);
}
