/** The whole paths of routes: that of the registration, behind those that the file shows to stand before it. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Framework, PrefixPattern } from '../../frameworks/language/framework.ts';
import { heldBy } from '../../syntax/definitions.ts';
import { functionsIn } from '../../syntax/functions.ts';
import {
  ancestors,
  calledMember,
  calledOn,
  nodeIn,
  previousLink,
  propertyOf,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import type { FrameworkValue } from '../adapters/framework-value.ts';
import { constantMember } from '../constants/members.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Registration } from '../routes/routes.ts';
import { resolverOf } from '../values/value-resolver.ts';
import { classDecorators } from './decorators.ts';
import { callGiving } from './given-routers.ts';

/** The mark for a part of a path that the file does not show. */
export const unseen = '…';

/** How many names are followed, which also ends circles such as `const a = b, b = a`. */
const furthest = 8;

/** Finds the whole paths of the routes of a file. */
export class Paths {
  readonly #file: SourceFile;
  /** By router and by link of a chain that leads to one, the path that stands before those of its routes. */
  readonly #known = new Map<Node, string>();

  constructor(file: SourceFile) {
    this.#file = file;
  }

  /** The whole path of a route; null where the registration gives none. */
  of(handler: FunctionNode, { framework, path, place }: Registration): string | null {
    const own = path ?? this.#ownOf(place, framework);
    if (framework?.prefixes === undefined) return own;
    if (place.type === 'Decorator') {
      // Documents have no slash at the end, whether or not the decorator has one.
      return joined([this.#ofClass(handler, framework), own ?? '']).replace(/\/$/u, '') || '/';
    }
    const router = place.type === 'CallExpression' ? calledOn(place) : null;
    const before = router === null ? '' : this.#before(unwrap(router));
    return own === null || before === '' ? own : joined([before, own]);
  }

  /** The path that the document of a route gives, behind those of the calls that it stands in: `router({ … }, { pathPrefix })`. */
  inDocument(document: Node, path: string): string {
    const before: string[] = [];
    for (const around of ancestors(document))
      if (around.type === 'CallExpression') before.unshift(this.#ofRouter(around));
    return joined([...before, path]);
  }

  /** The path that a call gives to the routes in its arguments. */
  #ofRouter(call: TSESTree.CallExpression): string {
    const [name, router] = [calledMember(call), calledOn(call)];
    const receiver = router && this.#resolve(router);
    const pattern = receiver?.framework.prefixes?.find(
      ({ on, call: names }) => on === receiver.value && name !== null && names?.includes(name),
    );
    return pattern === undefined ? '' : this.#given(call, pattern);
  }

  /** The path of a registration whose argument is not a plain text: `…/users` of `${base}/users`. */
  #ownOf(place: Node, framework: Framework | null): string | null {
    const call = place.type === 'Decorator' ? unwrap(place.expression) : place;
    if (call.type !== 'CallExpression') return null;
    const name = calledMember(call) ?? '';
    const row = framework?.routes?.find((each) => each.call && Object.hasOwn(each.call, name));
    const given = call.arguments[typeof row?.path === 'number' ? row.path : 0];
    return given === undefined ? null : this.written(given);
  }

  /** The text that an expression shows of a path, with `…` for each part that it does not show; null where it is none. */
  written(expression: Node, followed = 0): string | null {
    const node = unwrap(expression);
    const { sourceCode } = this.#file;
    const text = (inner: Node) => this.written(inner, followed + 1) ?? unseen;
    switch (node.type) {
      case 'Literal':
        return typeof node.value === 'string' ? node.value : 'regex' in node ? node.raw : null;
      case 'TemplateLiteral':
        return node.quasis
          .map(({ value }, index) => {
            const inner = node.expressions[index];
            return (value.cooked ?? '') + (inner === undefined ? '' : text(inner));
          })
          .join('');
      case 'BinaryExpression':
        return node.operator === '+' ? text(node.left) + text(node.right) : null;
      case 'ArrayExpression':
        return this.#writtenList(node.elements, followed);
      case 'Identifier':
      case 'MemberExpression': {
        const held = followed < furthest ? heldBy(node, sourceCode) : null;
        if (held !== null) return this.written(held, followed + 1);
        if (functionsIn(node, sourceCode).length > 0) return null;
        const constant = constantMember(node, this.#file);
        return typeof constant === 'string' ? constant : unseen;
      }
      default:
        return null;
    }
  }

  /** Several paths, `{/a,/b}`; null where an element is none, or all may be functions that the file does not show. */
  #writtenList(elements: readonly (Node | null)[], followed: number): string | null {
    const paths = elements.map((each) => each && this.written(each, followed + 1));
    const isList = paths.every((path) => path !== null) && paths.some((path) => path !== unseen);
    return isList ? `{${paths.map((path) => joined([path]) || '/').join(',')}}` : null;
  }

  /** The path that a decorator of the class gives. */
  #ofClass(handler: FunctionNode, { name, prefixes = [] }: Framework): string {
    for (const { expression } of classDecorators(handler)) {
      const call = unwrap(expression);
      const value = call.type === 'CallExpression' ? this.#resolve(call.callee) : null;
      const pattern = prefixes.find(
        (each) =>
          each.call === undefined && each.on === value?.value && value.framework.name === name,
      );
      if (call.type === 'CallExpression' && pattern) return this.#given(call, pattern);
    }
    return '';
  }

  /** The path before the routes of a router. Its chain is walked by a loop, since it may have thousands of links. */
  #before(router: Node): string {
    const unknown: Node[] = [];
    for (let node: Node | null = router; node !== null; node = this.#previous(node)) {
      if (this.#known.has(node)) break;
      // So that a circle of names ends here.
      this.#known.set(node, '');
      unknown.push(node);
    }
    for (const node of unknown.reverse()) {
      const previous = this.#previous(node);
      const before = previous === null ? '' : (this.#known.get(previous) ?? '');
      const own = isMaking(node) ? this.#ofLink(node) : this.#ofGroup(node);
      this.#known.set(node, own === '' ? before : joined([before, own]));
    }
    return this.#known.get(router) ?? '';
  }

  /** The value of a name, or the expression before a link of a chain. */
  #previous(node: Node): Node | null {
    const { sourceCode } = this.#file;
    const held = heldBy(node, sourceCode);
    const group = held === null ? callGiving(node, sourceCode) : null;
    const previous = held ?? (node.type === 'NewExpression' ? null : previousLink(group ?? node));
    return previous && unwrap(previous);
  }

  /** The path that a call gives for the router alone that a function in it is given. */
  #ofGroup(router: Node): string {
    const call = callGiving(router, this.#file.sourceCode);
    const receiver = call && this.#resolve(calledOn(call) ?? call);
    const name = call && calledMember(call);
    const pattern = receiver?.framework.prefixes?.find(
      (each) =>
        each.within === true &&
        each.on === receiver.value &&
        name !== null &&
        each.call?.includes(name),
    );
    return call && pattern ? this.#given(call, pattern) : '';
  }

  /** The path that one call of the chain to a router gives, or the call by which it is made. */
  #ofLink(call: Making): string {
    const receiver = this.#resolve(call);
    const prefixes = receiver?.framework.prefixes ?? [];
    const name = call.type === 'CallExpression' ? calledMember(call) : null;
    const link = prefixes.find(
      ({ on, call: names, within }) =>
        within === undefined && on === receiver?.value && name !== null && names?.includes(name),
    );
    const isBirth = call.type === 'NewExpression' || name === null;
    const birth = isBirth
      ? prefixes.find((each) => each.call === undefined && each.on === receiver?.value)
      : undefined;
    const pattern = link ?? birth;
    return pattern === undefined ? '' : this.#given(call, pattern);
  }

  #resolve(expression: Node): FrameworkValue | null {
    return resolverOf(this.#file).resolve(expression);
  }

  /** The path in the slots of a pattern. */
  #given({ arguments: given }: Making, { prefix }: PrefixPattern): string {
    for (const { argument, property } of prefix) {
      const node = given[argument];
      if (node === undefined) continue;
      if (property === undefined) return this.#shown(unwrap(node));
      const object = unwrap(node);
      const held =
        object.type === 'ObjectExpression' ? object : heldBy(object, this.#file.sourceCode);
      if (held?.type !== 'ObjectExpression') continue;
      const value = nodeIn(propertyOf(held, property));
      return value === null ? '' : this.#shown(value);
    }
    return '';
  }

  #shown(node: Node): string {
    return this.written(node) ?? unseen;
  }
}

type Making = TSESTree.CallExpression | TSESTree.NewExpression;

function isMaking(node: Node): node is Making {
  return node.type === 'CallExpression' || node.type === 'NewExpression';
}

/** Paths behind one another, with one slash before each; none for those that are empty. */
function joined(paths: readonly string[]): string {
  return paths
    .filter((path) => path !== '' && path !== '/')
    .map((path) => (path.startsWith(unseen) || path.startsWith('{/') ? path : `/${path}`))
    .join('')
    .replaceAll(/\/{2,}/gu, '/');
}
