/** The expressions and functions that applications begin with. */
import { heldBy } from '../../syntax/definitions.ts';
import { isOwnModule, moduleExportOf } from '../../syntax/module-exports.ts';
import { calledOn, unwrap, type Node } from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isRouter } from './extension.ts';
import { ownerOf, routersGiven } from './given-routers.ts';

/** How many names and functions at most are followed from a router to the expression that makes it. */
const furthest = 16;

/** The roots of the applications of a file. */
export class ApplicationRoots {
  readonly #file: SourceFile;
  /** By call, what is known of the chain before it. */
  readonly #known = new Map<Node, readonly Node[]>();

  constructor(file: SourceFile) {
    this.#file = file;
  }

  /**
   * The expression that makes an application, or the functions whose parameter it is, the innermost first, and the
   * application that they belong to; none where the file does not show it.
   */
  of(router: Node): readonly Node[] {
    const chain: Node[] = [];
    let node: Node | null = unwrap(router);
    while (node?.type === 'CallExpression' && !this.#known.has(node) && !this.#isMaking(node)) {
      chain.push(node);
      const object: Node | null = calledOn(node);
      node = object && unwrap(object);
    }
    const roots = (node && this.#known.get(node)) ?? this.#ofStart(node);
    for (const each of chain) this.#known.set(each, roots);
    return roots;
  }

  /** The same of what a chain begins with. */
  #ofStart(start: Node | null): readonly Node[] {
    const { sourceCode } = this.#file;
    const roots = new Set<Node>();
    const pending = start === null ? [] : [start];
    for (const each of pending) {
      const node = this.#startOf(each);
      if (node === null) continue;
      if (this.#isMaking(node)) roots.add(node);
      else if (node.type === 'Identifier' && pending.length < furthest) {
        const held = heldBy(node, sourceCode);
        const owner = held === null ? ownerOf(node, sourceCode) : null;
        if (owner !== null) roots.add(owner);
        pending.push(...(held === null ? routersGiven(node, sourceCode) : [held]));
      }
    }
    return [...roots];
  }

  /** What a chain of calls begins with, be it the call that makes an application. */
  #startOf(expression: Node): Node | null {
    let node: Node | null = unwrap(expression);
    while (node?.type === 'CallExpression' && !this.#isMaking(node)) {
      const object: Node | null = calledOn(node);
      node = object && unwrap(object);
    }
    return node;
  }

  /** Whether an expression makes an application each time it runs, as a construction does, or a call of a package's export. */
  #isMaking(node: Node): boolean {
    if (node.type !== 'CallExpression') return node.type === 'NewExpression';
    const source = moduleExportOf(node.callee, this.#file.sourceCode);
    return source !== null && !isOwnModule(source.module) && isRouter(node, this.#file);
  }
}
