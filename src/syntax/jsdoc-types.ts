/**
 * Reads the types in JSDoc comments into the nodes that TypeScript's parser makes of types, so that all else is the
 * same for both. What it cannot read gives no type.
 */
import { annotation, maker, parameter, property, type Make } from './made-types.ts';
import type { Node } from './nodes.ts';

/** Longer types are not read. */
const longest = 2000;
/** How deep types may nest. */
const deepest = 20;

/** What names in a comment mean: those of `@template`, with the types that they extend; null where they extend none. */
export type Templates = ReadonlyMap<string, Node | null>;

/**
 * The type that a text is; null where it is none that can be read.
 * @param host the node that is documented: names mean there what they mean in code.
 */
export function readType(text: string, host: Node, templates: Templates): Node | null {
  if (text.length > longest) return null;
  const reader = new TypeReader(text, host, templates);
  try {
    return reader.whole();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

class Unreadable extends Error {}

/** A name, a text in quotes, `=>`, `...`, or a single character. */
const tokens = /[\w$]+|'[^'\n]*'|"[^"\n]*"|=>|\.\.\.|\S/gu;

class TypeReader {
  readonly #make: Make;
  readonly #templates: Templates;
  readonly #tokens: readonly string[];
  #place = 0;
  #depth = 0;

  constructor(text: string, host: Node, templates: Templates) {
    this.#make = maker(host);
    this.#templates = templates;
    this.#tokens = text.match(tokens) ?? [];
  }

  whole(): Node {
    const type = this.#type();
    if (this.#place < this.#tokens.length) throw new Unreadable();
    return type;
  }

  get #next(): string | undefined {
    return this.#tokens[this.#place];
  }

  #takes(token: string): boolean {
    const isNext = this.#next === token;
    if (isNext) this.#place += 1;
    return isNext;
  }

  #need(token: string): void {
    if (!this.#takes(token)) throw new Unreadable();
  }

  #take(): string {
    const token = this.#next;
    if (token === undefined) throw new Unreadable();
    this.#place += 1;
    return token;
  }

  #keyword(type: string): Node {
    return this.#make({ type });
  }

  #type(): Node {
    this.#depth += 1;
    if (this.#depth > deepest) throw new Unreadable();
    const type = this.#several('|', 'TSUnionType', () =>
      this.#several('&', 'TSIntersectionType', () => this.#postfixed()),
    );
    this.#depth -= 1;
    return type;
  }

  #several(sign: string, type: string, part: () => Node): Node {
    this.#takes(sign);
    const types = [part()];
    while (this.#takes(sign)) types.push(part());
    const [only] = types;
    return types.length === 1 && only ? only : this.#make({ type, types });
  }

  /** `T[]`, `T['name']`, and `T=` or `T!` as Closure writes them. */
  #postfixed(): Node {
    let type = this.#primary();
    for (;;) {
      if (this.#takes('[')) {
        if (this.#takes(']')) type = this.#make({ type: 'TSArrayType', elementType: type });
        else {
          const indexType = this.#type();
          this.#need(']');
          type = this.#make({ type: 'TSIndexedAccessType', objectType: type, indexType });
        }
      } else if (!this.#takes('=') && !this.#takes('!') && !this.#takes('?')) return type;
    }
  }

  #primary(): Node {
    const token = this.#take();
    switch (token) {
      case '?':
      case '!':
      case '...':
      case 'readonly':
        return this.#next === undefined ? this.#keyword('TSAnyKeyword') : this.#postfixed();
      case '*':
        return this.#keyword('TSAnyKeyword');
      case '(':
        return this.#isFunctionAhead() ? this.#arrow() : this.#inBrackets();
      case '{':
        return this.#object();
      case '[':
        return this.#make({ type: 'TSTupleType', elementTypes: this.#list(']') });
      case 'import':
        return this.#imported();
      case 'function':
        return this.#next === '(' ? this.#closureFunction() : this.#keyword('TSFunctionKeyword');
      default:
        return this.#literalOrName(token);
    }
  }

  #inBrackets(): Node {
    const type = this.#type();
    this.#need(')');
    return type;
  }

  #list(end: string): readonly Node[] {
    const types: Node[] = [];
    while (!this.#takes(end)) {
      const isRest = this.#takes('...');
      this.#skipName();
      const type = this.#type();
      types.push(isRest ? this.#keyword('TSAnyKeyword') : type);
      if (!this.#takes(',') && this.#next !== end) throw new Unreadable();
    }
    return types;
  }

  /** The name of an element or parameter: `[c: Context]`, `(c?: Context)`. */
  #skipName(): void {
    const isOptional = this.#tokens[this.#place + 1] === '?';
    if (this.#tokens[this.#place + (isOptional ? 2 : 1)] === ':') this.#place += isOptional ? 3 : 2;
  }

  /** Whether `=>` follows the brackets that have just been opened. */
  #isFunctionAhead(): boolean {
    let open = 1;
    let ahead = this.#place;
    for (; open > 0 && ahead < this.#tokens.length; ahead += 1) {
      const token = this.#tokens[ahead] ?? '';
      if ('([{<'.includes(token)) open += 1;
      else if (')]}>'.includes(token)) open -= 1;
    }
    return this.#tokens[ahead] === '=>';
  }

  #arrow(): Node {
    const params = this.#list(')');
    this.#need('=>');
    return this.#function(params, this.#type());
  }

  /** `function(Request, Response): void` */
  #closureFunction(): Node {
    this.#need('(');
    const params = this.#list(')');
    return this.#function(params, this.#takes(':') ? this.#type() : null);
  }

  #function(params: readonly Node[], returned: Node | null): Node {
    return this.#make({
      type: 'TSFunctionType',
      params: params.map((type) => parameter(type, this.#make)),
      returnType: returned && annotation(returned, this.#make),
    });
  }

  /** `{ c: Context, [key: string]: Handler }` */
  #object(): Node {
    const members: Node[] = [];
    while (!this.#takes('}')) {
      this.#takes('readonly');
      if (this.#takes('[')) members.push(this.#indexSignature());
      else {
        const name = this.#take().replaceAll(/^['"]|['"]$/gu, '');
        this.#takes('?');
        // `{ c }`, as Closure writes it, says nothing of its type.
        const type = this.#takes(':') ? this.#type() : this.#keyword('TSAnyKeyword');
        members.push(property(name, type, this.#make));
      }
      if (!this.#takes(',') && !this.#takes(';') && this.#next !== '}') throw new Unreadable();
    }
    return this.#make({ type: 'TSTypeLiteral', members });
  }

  #indexSignature(): Node {
    while (!this.#takes(']')) this.#take();
    this.#need(':');
    const typeAnnotation = annotation(this.#type(), this.#make);
    return this.#make({ type: 'TSIndexSignature', typeAnnotation });
  }

  #imported(): Node {
    this.#need('(');
    const value = this.#take().slice(1, -1);
    this.#need(')');
    const qualifier = this.#takes('.') ? this.#qualified(this.#take()) : null;
    const source = this.#make({ type: 'Literal', value });
    return this.#make({ type: 'TSImportType', source, qualifier, ...this.#typeArguments() });
  }

  #literalOrName(token: string): Node {
    const keyword = keywords.get(token);
    if (keyword !== undefined) return this.#keyword(keyword);
    const isText = /^['"]/u.test(token);
    if (isText || /^\d/u.test(token)) {
      const value = isText ? token.slice(1, -1) : Number(token);
      return this.#make({
        type: 'TSLiteralType',
        literal: this.#make({ type: 'Literal', value }),
      });
    }
    if (!/^[\w$]/u.test(token)) throw new Unreadable();
    const template = this.#templates.get(token);
    if (template !== undefined) return template ?? this.#keyword('TSUnknownKeyword');
    const typeName = this.#qualified(token);
    return this.#make({ type: 'TSTypeReference', typeName, ...this.#typeArguments() });
  }

  #qualified(first: string): Node {
    let name = this.#make({ type: 'Identifier', name: first });
    while (this.#next === '.' && this.#tokens[this.#place + 1] !== '<') {
      this.#place += 1;
      const right = this.#make({ type: 'Identifier', name: this.#take() });
      name = this.#make({ type: 'TSQualifiedName', left: name, right });
    }
    return name;
  }

  /** `<A, B>`, before which Closure writes a dot. `Object<K, V>` is another name for `Record`. */
  #typeArguments(): { readonly typeArguments?: Node } {
    if (this.#next === '.') this.#place += 1;
    if (!this.#takes('<')) return {};
    const params = this.#list('>');
    return { typeArguments: this.#make({ type: 'TSTypeParameterInstantiation', params }) };
  }
}

const keywords: ReadonlyMap<string, string> = new Map([
  ['any', 'TSAnyKeyword'],
  ['mixed', 'TSAnyKeyword'],
  ['unknown', 'TSUnknownKeyword'],
  ['null', 'TSNullKeyword'],
  ['undefined', 'TSUndefinedKeyword'],
  ['void', 'TSVoidKeyword'],
  ['never', 'TSNeverKeyword'],
]);
