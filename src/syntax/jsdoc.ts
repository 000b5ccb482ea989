/** The types that JSDoc comments give to parameters, functions, variables and members. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { readType, type Templates } from './jsdoc-types.ts';
import { functionType, objectType } from './made-types.ts';
import type { Node } from './nodes.ts';
import { oncePer } from './once-per.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** The types that a comment gives to what stands behind it. */
export interface Doc {
  /** `@type` or `@satisfies`. */
  readonly type: Node | null;
  /** `@returns`. */
  readonly returned: Node | null;
  /** `@param`, by name, or by place for a parameter that is taken apart. */
  readonly parameters: readonly DocumentedParameter[];
}

export interface DocumentedParameter {
  readonly name: string;
  readonly type: Node | null;
}

/** A tag of a comment: `@name {type} rest`. */
interface Tag {
  readonly name: string;
  readonly type: string | null;
  readonly rest: string;
}

/** Whether a text has comments that give types, which hardly any but JavaScript has. */
const typing = /@(?:type|typedef|callback|param|arg|argument|returns?|satisfies|import)\b/u;
const hasDocs = oncePer((_: TSESTree.Program, { text }: SourceCode) => typing.test(text));

/** Whether a file may have comments that give types. */
export function mayDocument(sourceCode: SourceCode): boolean {
  return hasDocs(sourceCode.ast, sourceCode);
}

/** The comment that documents a node, directly before it; null without types. */
export function docOf(node: Node, sourceCode: SourceCode): Doc | null {
  return mayDocument(sourceCode) ? docBefore(node, sourceCode) : null;
}

/** The type in the comment above an expression in brackets, which is how JavaScript writes an assertion. */
export function castOf(expression: Node, sourceCode: SourceCode): Node | null {
  const comment = castsIn(sourceCode.ast, sourceCode).get(expression.range[0]);
  return comment === undefined ? null : docIn(tagsIn(comment), expression).type;
}

/** The comments above brackets, by where the expression in the brackets begins. */
const castsIn = oncePer((_: TSESTree.Program, sourceCode: SourceCode) => {
  const casts = new Map<number, TSESTree.Comment>();
  for (const comment of mayDocument(sourceCode) ? sourceCode.getAllComments() : []) {
    const open = isDoc(comment) ? sourceCode.getTokenAfter(comment) : null;
    if (open?.value !== '(' || sourceCode.getCommentsBefore(open).at(-1) !== comment) continue;
    const first = sourceCode.getTokenAfter(open);
    if (first !== null) casts.set(first.range[0], comment);
  }
  return casts;
});

const docBefore = oncePer((node: Node, sourceCode: SourceCode): Doc | null => {
  const comment = sourceCode.getCommentsBefore(node).at(-1);
  if (comment === undefined || !isDoc(comment)) return null;
  return docIn(tagsIn(comment), node);
});

function isDoc({ type, value }: TSESTree.Comment): boolean {
  return type === 'Block' && value.startsWith('*');
}

function docIn(tags: readonly Tag[], host: Node): Doc {
  const templates = templatesIn(tags, host);
  const read = ({ type }: Tag) => (type === null ? null : readType(type, host, templates));
  const first = (...names: readonly string[]) => {
    const tag = tags.find(({ name }) => names.includes(name));
    return tag === undefined ? null : read(tag);
  };
  const documented = tags.filter(({ name }) => parameterTags.has(name));
  return {
    type: first('type', 'satisfies'),
    returned: first('returns', 'return'),
    parameters: nested(documented, read, host),
  };
}

const parameterTags: ReadonlySet<string> = new Set(['param', 'arg', 'argument']);
const propertyTags: ReadonlySet<string> = new Set(['property', 'prop']);

/** Names with their types, where `options.c` is a member of `options`. */
function nested(
  tags: readonly Tag[],
  read: (tag: Tag) => Node | null,
  host: Node,
): readonly DocumentedParameter[] {
  const found = new Map<string, { type: Node | null; members: Map<string, Tag> }>();
  for (const tag of tags) {
    const [name = '', ...path] = nameIn(tag.rest).split('.');
    const known = found.get(name);
    if (path.length === 0) found.set(name, { type: read(tag), members: new Map() });
    else if (path.length === 1) known?.members.set(path[0] ?? '', tag);
  }
  return [...found].map(([name, { type, members }]) => {
    const types = new Map(
      [...members].flatMap(([key, tag]) => {
        const member = read(tag);
        return member === null ? [] : [[key, member] as const];
      }),
    );
    return { name, type: types.size > 0 ? objectType(types, host) : type };
  });
}

/** The name in `name - text`, `[name=default] text`. */
function nameIn(rest: string): string {
  return /^\[?\s*([\w$.]+)/u.exec(rest)?.[1] ?? '';
}

/** `@template {Context} C`: what a type parameter extends. */
function templatesIn(tags: readonly Tag[], host: Node): Templates {
  const templates = new Map<string, Node | null>();
  for (const { name, type, rest } of tags) {
    if (name !== 'template') continue;
    const extended = type === null ? null : readType(type, host, templates);
    for (const each of rest.split(/\s+-|\n/u, 1)[0]?.split(',') ?? [])
      templates.set(nameIn(each.trim()), extended);
  }
  return templates;
}

/** The type that a comment of the file defines under a name: `@typedef`, `@callback`, `@import`. */
export function typedefOf(name: string, sourceCode: SourceCode): Node | null {
  if (!mayDocument(sourceCode)) return null;
  return typedefsIn(sourceCode.ast, sourceCode).get(name) ?? null;
}

/** Every definition, by its name. What they define is read where it is asked for, as all types are. */
const typedefsIn = oncePer(
  (program: TSESTree.Program, sourceCode: SourceCode): ReadonlyMap<string, Node> => {
    const host = program.body[0] ?? program;
    const found = new Map<string, Node>();
    for (const comment of sourceCode.getAllComments()) {
      if (!isDoc(comment) || !defining.test(comment.value)) continue;
      for (const [name, type] of definedBy(tagsIn(comment), host)) found.set(name, type);
    }
    return found;
  },
);

const defining = /@(?:typedef|callback|import)\b/u;

function* definedBy(tags: readonly Tag[], host: Node): Generator<readonly [string, Node]> {
  const templates = templatesIn(tags, host);
  const read = ({ type }: Tag) => (type === null ? null : readType(type, host, templates));
  for (const [index, tag] of tags.entries()) {
    const own = tags.slice(index + 1);
    const end = own.findIndex(({ name }) => defining.test(`@${name}`));
    const following = end < 0 ? own : own.slice(0, end);
    if (tag.name === 'import') yield* importedBy(tag.rest, host, templates);
    else if (tag.name === 'typedef') {
      const members = nested(
        following.filter(({ name }) => propertyTags.has(name)),
        read,
        host,
      );
      const types = new Map(
        members.flatMap(({ name, type }) => (type === null ? [] : [[name, type] as const])),
      );
      const type = types.size > 0 ? objectType(types, host) : read(tag);
      if (type !== null) yield [nameIn(tag.rest), type];
    } else if (tag.name === 'callback') {
      const { parameters, returned } = docIn(following, host);
      const types = parameters.map(({ type }) => type);
      yield [nameIn(tag.rest), functionType(types, returned, host)];
    }
  }
}

/** `@import { Context as C } from 'hono'`, `@import * as express from 'express'`. */
function* importedBy(
  text: string,
  host: Node,
  templates: Templates,
): Generator<readonly [string, Node]> {
  const [, names, whole, module = ''] =
    /^(?:type\s+)?(?:\{([^{}]*)\}|(?:\*\s+as\s+)?([\w$]+))\s*from\s*['"]([^'"\n]+)['"]/u.exec(
      text,
    ) ?? [];
  const imports = names?.split(',').map((each) => each.trim().split(/\s+as\s+/u)) ?? [];
  if (whole !== undefined) imports.push(['default', whole]);
  for (const [exported = '', local = exported] of imports) {
    const type = readType(`import('${module}').${exported}`, host, templates);
    if (type !== null) yield [local, type];
  }
}

/** Each tag at the start of a line, or of the comment. */
function tagsIn({ value }: TSESTree.Comment): readonly Tag[] {
  const text = value
    .split('\n')
    .map((line) => line.replace(/^[\s*]*/u, ''))
    .join('\n');
  const starts = [...text.matchAll(/(?:^|\s)@([a-z]+)\b/giu)];
  return starts.map((start, index) => {
    const from = start.index + start[0].length;
    const own = text.slice(from, starts[index + 1]?.index).trim();
    const [, name = ''] = start;
    // The braces of `@import { Context } from 'hono'` hold names.
    const length = own.startsWith('{') && name !== 'import' ? lengthOfType(own) : 0;
    return {
      name,
      type: length === 0 ? null : own.slice(1, length - 1),
      rest: own.slice(length).trim(),
    };
  });
}

/** The length of `{…}` at the start of a text, with the braces within it; 0 where it is never closed. */
function lengthOfType(text: string): number {
  let open = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '{') open += 1;
    else if (text[index] === '}') open -= 1;
    if (open === 0) return index + 1;
  }
  return 0;
}
