/** The documents of routes in the comments of a file, as OpenAPI has them (OpenAPI 3.1, 4.8.8 to 4.8.16). */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node as YamlNode, Pair, Scalar, YAMLMap } from 'yaml';
import { codeOfKey, declaredCodes } from '../../http/declared-codes.ts';
import { isMethod, type Method } from '../../http/methods.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { adaptersWith } from '../adapters/adapters.ts';
import type { Yaml } from '../input/project.ts';
import type { SourceFile } from '../input/source-file.ts';
import { additionTo } from './addition.ts';
import type { CommentedKey, CommentedOperation, CommentedText } from './commented-operation.ts';
import { documentInLines, mayDocumentInLines } from './lined-documents.ts';
import { taggedTexts, type TaggedText } from './tagged-texts.ts';

/** A comment with documents of routes. */
export interface CommentedDocument {
  readonly comment: TSESTree.Comment;
  readonly operations: readonly CommentedOperation[];
  /** Whether all of it is read: it is YAML, and no text in it stands for others. */
  readonly isReadable: boolean;
}

/** Whether a file may have documents in comments, as far as its text tells. */
export const mayDocument = oncePer(({ sourceCode: { text }, settings }: SourceFile): boolean => {
  const { documentTags, lined } = tagsFor(settings);
  return (
    [...documentTags].some((tag) => text.includes(`@${tag}`)) || mayDocumentInLines(text, lined)
  );
});

/** The tags that adapters know. */
const tagsFor = oncePer(({ frameworks }: SourceFile['settings']) => {
  const adapters = adaptersWith(frameworks);
  return {
    documentTags: adapters.words('documentTags'),
    lined: { routes: adapters.words('routeTags'), responses: adapters.words('responseTags') },
  };
});

/** The comments of a file that document routes, in source order. */
export const documentsIn = oncePer((file: SourceFile): readonly CommentedDocument[] => {
  if (!mayDocument(file)) return [];
  const { documentTags, lined } = tagsFor(file.settings);
  return file.sourceCode.getAllComments().flatMap((comment) => {
    const texts = taggedTexts(comment, documentTags);
    const yaml = texts.length === 0 ? null : file.project.yaml();
    const parts =
      yaml === null
        ? []
        : texts.map((text) => new Reader(yaml, text, file.sourceCode.text).document());
    const operations = [...parts.flatMap((part) => part ?? []), ...documentInLines(comment, lined)];
    if (parts.length + operations.length === 0) return [];
    return [{ comment, operations, isReadable: !parts.includes(null) }];
  });
});

/** Reads one text. */
class Reader {
  readonly #yaml: Yaml;
  readonly #tagged: TaggedText;
  readonly #source: string;

  constructor(yaml: Yaml, tagged: TaggedText, source: string) {
    this.#yaml = yaml;
    this.#tagged = tagged;
    this.#source = source;
  }

  /** The operations of the text; null where it is no YAML. */
  document(): readonly CommentedOperation[] | null {
    // At this level, a second document behind `---` is an error as well.
    const { contents, errors } = this.#yaml.parseDocument(this.#tagged.text, { logLevel: 'error' });
    if (errors.length > 0 || this.#refersTo(contents)) return null;
    return this.#pairs(contents).flatMap((pair) =>
      this.#textOf(pair.key) === 'paths'
        ? this.#pairs(pair.value).flatMap(this.#path)
        : this.#path(pair),
    );
  }

  /** Whether texts stand for others, which may be in other files: `&found`, `*found`. */
  #refersTo(contents: YamlNode | null): boolean {
    let refers = false;
    this.#yaml.visit(contents, (_, node) => {
      refers ||= this.#yaml.isAlias(node) || (this.#yaml.isNode(node) && node.anchor !== undefined);
      return refers ? this.#yaml.visit.BREAK : undefined;
    });
    return refers;
  }

  readonly #path = ({ key, value }: Pair): readonly CommentedOperation[] => {
    const path = this.#textOf(key);
    if (path?.startsWith('/') !== true) return [];
    const pairs = this.#pairs(value);
    const refers = pairs.some((pair) => this.#textOf(pair.key) === '$ref');
    return pairs.flatMap((pair) => {
      const method = this.#textOf(pair.key)?.toUpperCase() ?? '';
      const responses = isMethod(method) ? this.#valueIn(pair.value, 'responses') : null;
      if (!isMethod(method) || !responses) return [];
      const operations = this.#operation(method, path, responses);
      return refers ? operations.map((each) => ({ ...each, isOpen: true })) : operations;
    });
  };

  #operation(method: Method, path: string, responses: YamlNode): readonly CommentedOperation[] {
    const pairs = this.#pairs(responses);
    const keys = pairs
      .filter(({ key }) => this.#textOf(key)?.startsWith('x-') !== true)
      .map((pair) => this.#key(pair));
    const isOpen = keys.includes(null);
    const read = keys.filter((key) => key !== null);
    if (read.length === 0 && !isOpen) return [];
    const addition =
      this.#yaml.isMap(responses) && !isOpen
        ? additionTo(responses, this.#yaml, this.#tagged, this.#source)
        : null;
    return [{ method, path, keys: read, isOpen, listed: [], addition }];
  }

  /** A key of responses; null where it may stand for any: `$ref`. */
  #key({ key, value }: Pair): CommentedKey | null {
    const written = this.#textOf(key);
    const range = written === null ? null : this.#rangeOf(key);
    if (written === null || range === null || declaredCodes(written) === null) return null;
    return {
      ...{ value: written, range, code: codeOfKey(written) },
      description: this.#commented(this.#valueIn(value, 'description')),
      content: this.#contentOf(value),
    };
  }

  #contentOf(response: unknown): CommentedKey['content'] {
    if (!this.#yaml.isMap(response)) return 'unknown';
    const pairs = this.#pairs(response);
    const names = pairs.map(({ key }) => this.#textOf(key));
    if (names.some((name) => name === null || name === '$ref')) return 'unknown';
    const pair = pairs.find((_, index) => names[index] === 'content' || names[index] === 'schema');
    if (pair === undefined) return 'none';
    const isFilled = this.#pairs(pair.value).length > 0;
    return (isFilled ? this.#commented(pair.key) : null) ?? 'unknown';
  }

  /** The pairs of a map; none of another value. */
  #pairs(node: unknown): readonly Pair[] {
    return this.#yaml.isMap(node) ? node.items : [];
  }

  #valueIn(map: unknown, name: string): YamlNode | null {
    const pair = this.#pairs(map).find(({ key }) => this.#textOf(key) === name);
    return (pair?.value ?? null) as YamlNode | null;
  }

  /** The text of a key, as a document in JSON has it: `404`; null where it is none. */
  #textOf(node: unknown): string | null {
    return this.#yaml.isScalar(node) ? String(node.value) : null;
  }

  #commented(node: unknown): CommentedText | null {
    const value = this.#textOf(node);
    const range = value === null ? null : this.#rangeOf(node);
    return value === null || range === null ? null : { value, range };
  }

  #rangeOf(node: unknown): CommentedText['range'] | null {
    const { range } = node as Scalar | YAMLMap;
    const [first, end] = range ?? [];
    return first === undefined || end === undefined || end <= first
      ? null
      : rangeIn(this.#tagged, first, end);
  }
}

/** Where a part of a text stands in the file. */
function rangeIn({ places }: TaggedText, first: number, end: number): CommentedText['range'] {
  return [places[first] ?? 0, (places[end - 1] ?? 0) + 1];
}
