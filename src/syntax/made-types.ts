/** Nodes of types that comments give, as TypeScript's parser would make them. They stand where the documented node stands. */
import type { Node } from './nodes.ts';

type Made = Readonly<Record<string, unknown>> & { readonly type: string };
export type Make = (node: Made) => Node;

const made = new WeakSet<Node>();

/** Whether a node of a type was read in a comment. */
export function isDocumented(node: Node): boolean {
  return made.has(node);
}

/** Makes nodes that stand where the documented node stands. */
export function maker({ parent, range, loc }: Node): Make {
  return (written) => {
    const node = { ...written, parent, range, loc } as unknown as Node;
    made.add(node);
    return node;
  };
}

export function annotation(type: Node, make: Make): Node {
  return make({ type: 'TSTypeAnnotation', typeAnnotation: type });
}

export function property(name: string, type: Node, make: Make): Node {
  return make({
    type: 'TSPropertySignature',
    key: make({ type: 'Identifier', name }),
    computed: false,
    typeAnnotation: annotation(type, make),
  });
}

export function parameter(type: Node | null, make: Make): Node {
  const typeAnnotation = type && annotation(type, make);
  return make({ type: 'Identifier', name: '', typeAnnotation });
}

/** The type with these members: `@param {object} options` with `@param {Context} options.c`. */
export function objectType(members: ReadonlyMap<string, Node>, host: Node): Node {
  const make = maker(host);
  return make({
    type: 'TSTypeLiteral',
    members: [...members].map(([name, type]) => property(name, type, make)),
  });
}

/** The type of a function: `@callback`. */
export function functionType(
  params: readonly (Node | null)[],
  returned: Node | null,
  host: Node,
): Node {
  const make = maker(host);
  return make({
    type: 'TSFunctionType',
    params: params.map((type) => parameter(type, make)),
    returnType: returned && annotation(returned, make),
  });
}
