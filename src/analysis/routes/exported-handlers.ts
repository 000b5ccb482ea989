/** Handlers that a framework finds by the exports or the name of a file. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework, MethodsServed } from '../../frameworks/language/framework.ts';
import { isMethod } from '../../http/methods.ts';
import { heldBy } from '../../syntax/definitions.ts';
import { propertyOf, staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import { nodesOfType } from '../../syntax/nodes-by-type.ts';
import { oncePer } from '../../syntax/once-per.ts';
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

/**
 * The frameworks whose handlers a file may export under any name: it has an object like those that they return, and no
 * framework is in use that would find handlers by their exports or files itself.
 */
export const exportedConventions = oncePer((file: SourceFile): readonly Framework[] => {
  const { adapters, settings } = file;
  const own = adapters.frameworks.filter(({ conventional }) => conventional === 'exported');
  if (own.length === 0 || !settings.conventions) return [];
  return own.filter((framework) => {
    const isOther = adapters.all.frameworks.some(
      (other) =>
        other !== framework &&
        other.packages.length > 0 &&
        (other.exports ?? other.files) !== undefined &&
        isUsed(other, file),
    );
    return hasResult(framework, file) && (!isOther || isUsed(framework, file));
  });
});

/** Whether a file has an object with the status and the other members of one that handlers return or assign. */
function hasResult(framework: Framework, file: SourceFile): boolean {
  return hasReturned(framework, file) || hasAssigned(framework, file);
}

/** `context.res = { status: 404 }` */
function hasAssigned({ responses }: Framework, { index }: SourceFile): boolean {
  return responses.some((pattern) => {
    if (!('assign' in pattern)) return false;
    const paths = (pattern.status ?? []).flatMap((slot) => ('member' in slot ? [slot.member] : []));
    const values = pattern.assign.flatMap((name) => index.assignments.get(name) ?? []);
    return values.some(({ right }) => {
      const object = unwrap(right);
      return (
        object.type === 'ObjectExpression' &&
        paths.some((path) => mayBeCode(propertyOf(object, path)))
      );
    });
  });
}

/** Whether a member may have a status code: no text, as the state of a program has, and not `undefined`. */
function mayBeCode(filling: ReturnType<typeof propertyOf>): boolean {
  if (filling === 'absent' || filling === 'unknown') return false;
  const node = unwrap(filling);
  if (node.type === 'Identifier') return node.name !== 'undefined';
  return node.type === 'Literal' ? typeof node.value === 'number' : node.type !== 'TemplateLiteral';
}

function hasReturned({ responses }: Framework, { sourceCode }: SourceFile): boolean {
  const rows = responses.flatMap(({ status = [], having = [], ...pattern }) =>
    'returned' in pattern
      ? status.flatMap((slot) => ('member' in slot ? [{ name: slot.member, having }] : []))
      : [],
  );
  return nodesOfType('ObjectExpression', sourceCode).some(({ properties }) => {
    const names = properties.flatMap((each) =>
      each.type === 'Property' ? (staticName(each) ?? []) : [],
    );
    return rows.some(
      ({ name, having }) => names.includes(name) && having.some((each) => names.includes(each)),
    );
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
