/** The sites of statuses that comments declare. */
import type { TSESTree } from '@typescript-eslint/utils';
import { oncePer } from '../../syntax/once-per.ts';
import type { Node } from '../../syntax/nodes.ts';
import { adaptersWith } from '../adapters/adapters.ts';
import { commentedActions } from '../comments/commented-actions.ts';
import type { CommentedKey, CommentedText } from '../comments/commented-operation.ts';
import { documentsIn } from '../comments/documents.ts';
import type { DeclaredEntry } from '../effects/declared-entry.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { DeclaredSite } from '../status-site.ts';
import { FoundDeclaredSite } from './found-site.ts';
import { Surroundings } from './surroundings.ts';

/** The sites of a file's comments in source order, by the keys that are single codes. */
export const commentedSites = oncePer(
  (file: SourceFile): ReadonlyMap<CommentedKey, DeclaredSite> => {
    const framework = adaptersWith(file.settings.frameworks).frameworks.find(
      ({ documentTags }) => documentTags !== undefined,
    );
    const documents = [
      ...documentsIn(file),
      ...commentedActions(file).map(({ comment, responses }) => ({
        comment,
        operations: [responses],
      })),
    ];
    if (framework === undefined || documents.length === 0) return new Map();
    const maker = new SiteMaker(framework, file);
    return new Map(
      documents.flatMap(({ comment, operations }) => {
        const below = nodeBelow(comment, file);
        return operations.flatMap(({ keys }) => {
          const codes = new Set(keys.flatMap(({ code }) => code ?? []));
          const declares = (code: number) => (codes.has(code) ? 'yes' : 'no');
          return keys.flatMap((key) =>
            key.code === null ? [] : [[key, maker.of(key, key.code, { below, declares })] as const],
          );
        });
      }),
    );
  },
);

type Framework = SourceFile['adapters']['frameworks'][number];

/** What is around a key. */
interface Place {
  /** The node below the comment. */
  readonly below: Node;
  readonly declares: DeclaredSite['declares'];
}

class SiteMaker {
  readonly #framework: Framework;
  readonly #file: SourceFile;

  constructor(framework: Framework, file: SourceFile) {
    this.#framework = framework;
    this.#file = file;
  }

  of(key: CommentedKey, code: number, { below, declares }: Place): DeclaredSite {
    const node = this.#node(key, below);
    const quote = /^["']/u.exec(node.raw)?.[0] ?? '';
    const receiver = {
      ...{ framework: this.#framework, value: this.#framework.name, name: null },
      ...({ evidence: 'convention', identity: below } as const),
    };
    const status = {
      ...({ kind: 'written', notation: 'string', reached: 'yes' } as const),
      ...{ code, value: key.value, node, origin: node },
      respell: (other: number) => `${quote}${other}${quote}`,
    };
    const around = new Surroundings(below, this.#file);
    const found = { receiver, node, status, ignored: false, runtime: {}, around };
    return new FoundDeclaredSite(found, () => this.#entryOf(key, below), declares);
  }

  #entryOf({ description, content }: CommentedKey, below: Node): DeclaredEntry {
    return {
      text: description && {
        node: this.#node(description, below),
        value: description.value,
      },
      content:
        typeof content === 'string'
          ? { present: content === 'none' ? 'no' : 'unknown', node: null }
          : { present: 'yes', node: this.#node(content, below) },
    };
  }

  /** The node by which rules report and edit a text in a comment, as they do a literal. */
  #node({ value, range }: CommentedText, below: Node): TSESTree.StringLiteral {
    const { sourceCode } = this.#file;
    const [start, end] = range;
    const node = {
      ...{ type: 'Literal', value, raw: sourceCode.text.slice(start, end) },
      ...{ range: [start, end], parent: below },
      loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
    };
    return node as unknown as TSESTree.StringLiteral;
  }
}

/** The outermost node that begins behind a comment; the program at the end of a file or of a block. */
function nodeBelow(comment: TSESTree.Comment, { sourceCode }: SourceFile): Node {
  const token = sourceCode.getTokenAfter(comment);
  const node = token && sourceCode.getNodeByRangeIndex(token.range[0]);
  return node ?? sourceCode.ast;
}
