/** Handlers that a framework finds by the exports or the name of a file. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework, MethodsServed } from '../../frameworks/language/framework.ts';
import { isMethod } from '../../http/methods.ts';
import { heldBy } from '../../syntax/definitions.ts';
import { staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import { type SourceFile, isUsed } from '../input/source-file.ts';

/** A value that a file exports, `default` for the default export. */
interface Exported {
  readonly name: string;
  readonly value: Node;
}

/** The values that a file exports by `export`, `exports.name =` and `module.exports =`, and the members of a default object. */
export function exportedValues(file: SourceFile): readonly Exported[] {
  return [
    ...file.index.exports.flatMap((declaration) => declaredValues(declaration)),
    ...commonjsValues(file),
  ].flatMap((one) => (one.name === 'default' ? [one, ...membersOf(one.value, file)] : [one]));
}

function declaredValues(
  statement: TSESTree.ExportNamedDeclaration | TSESTree.ExportDefaultDeclaration,
): readonly Exported[] {
  if (statement.type === 'ExportDefaultDeclaration')
    return [{ name: 'default', value: statement.declaration }];
  const { declaration, specifiers, source } = statement;
  if (declaration?.type === 'FunctionDeclaration' && declaration.id != null)
    return [{ name: declaration.id.name, value: declaration }];
  if (declaration?.type === 'VariableDeclaration')
    return declaration.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && init != null ? [{ name: id.name, value: init }] : [],
    );
  return source
    ? []
    : specifiers.flatMap(({ exported, local }) =>
        exported.type === 'Identifier' ? [{ name: exported.name, value: local }] : [],
      );
}

function commonjsValues({ index }: SourceFile): readonly Exported[] {
  return [...index.assignments].flatMap(([name, assignments]) =>
    assignments.flatMap(({ left, right }) => {
      const object = left.type === 'MemberExpression' ? unwrap(left.object) : null;
      if (object?.type === 'Identifier' && object.name === 'exports')
        return [{ name, value: right }];
      if (object?.type === 'Identifier' && object.name === 'module' && name === 'exports')
        return [{ name: 'default', value: right }];
      const isModule =
        object?.type === 'MemberExpression' &&
        staticName(object) === 'exports' &&
        object.object.type === 'Identifier' &&
        object.object.name === 'module';
      return isModule ? [{ name, value: right }] : [];
    }),
  );
}

/** How many names are followed, which also ends circles such as `const a = b, b = a`. */
const furthest = 8;

/** The members of an exported object: `export default { fetch() {} }`. */
function membersOf(value: Node, file: SourceFile, followed = 0): readonly Exported[] {
  const node = unwrap(value);
  if (node.type === 'Identifier') {
    const held = followed < furthest ? heldBy(node, file.sourceCode) : null;
    return held === null ? [] : membersOf(held, file, followed + 1);
  }
  if (node.type !== 'ObjectExpression') return [];
  return node.properties.flatMap((member) => {
    const name = member.type === 'Property' ? staticName(member) : null;
    return member.type === 'Property' && name !== null ? [{ name, value: member.value }] : [];
  });
}

/** The route that the file's own name gives to its default export. */
export function fileRoute(file: SourceFile): {
  readonly framework: Framework;
  readonly methods: MethodsServed;
  readonly path: string | null;
} | null {
  const filename = file.filename.replaceAll('\\', '/');
  for (const framework of file.adapters.frameworks) {
    const groups =
      framework.files === undefined
        ? undefined
        : new RegExp(framework.files, 'u').exec(filename)?.groups;
    if (groups === undefined || !isUsed(framework, file)) continue;
    const method = groups['method']?.toUpperCase();
    const path = groups['path'];
    return {
      framework,
      methods: method !== undefined && isMethod(method) ? method : 'any',
      path: path === undefined ? null : `/${path}`,
    };
  }
  return null;
}
