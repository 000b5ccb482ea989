/** The reason phrases that a file writes, whatever their status. */
import { heldBy } from '../../syntax/definitions.ts';
import { isNothing, unwrap, type Node } from '../../syntax/nodes.ts';
import { isTried } from '../around/tried.ts';
import type { Effect } from '../effects/effect.ts';
import { fillingOf } from '../effects/slots.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { PhraseSite } from '../status-site.ts';

/** The phrase sites of a file in source order, one for each text that an expression may be. */
export function phraseSitesIn(effects: readonly Effect[], file: SourceFile): readonly PhraseSite[] {
  const last = lastPhrases(effects);
  const sites = effects.flatMap((effect) => {
    const { match, pattern, receiver, runtime } = effect;
    if (pattern.ignored === true || mayBeReplaced(effect, last)) return [];
    const { name, title } = receiver.framework;
    const written = phraseOf(effect, file);
    return (written === null ? [] : textsOf(written, file)).map(({ node, shown }) => ({
      framework: { name, title },
      node,
      shown,
      setter: match,
      code: codeBeside(effect),
      runtime,
      get tried() {
        return isTried(match, file);
      },
    }));
  });
  return sites.sort((one, other) => one.node.range[0] - other.node.range[0]);
}

/** The expression of the phrase; null where the file does not show it, or the API writes the registered one. */
function phraseOf({ match, pattern }: Effect, file: SourceFile): Node | null {
  for (const slot of pattern.phrase ?? []) {
    if ('registered' in slot) return null;
    const filling = fillingOf(match, slot, file);
    if (filling === 'unknown') return null;
    if (filling !== 'absent' && !isNothing(unwrap(filling))) return filling;
  }
  return null;
}

/** By response, the place of the last effect that may give it a phrase. */
function lastPhrases(effects: readonly Effect[]): ReadonlyMap<Node, number> {
  const last = new Map<Node, number>();
  for (const { match, pattern, receiver } of effects)
    if ((pattern.phrase ?? []).length > 0)
      last.set(receiver.identity, Math.max(last.get(receiver.identity) ?? 0, match.range[0]));
  return last;
}

/**
 * Whether the response may be given another phrase before it is sent: `res.statusMessage = 'A'; res.statusMessage =
 * 'B'`.
 */
function mayBeReplaced(
  { match, pattern, receiver }: Effect,
  last: ReadonlyMap<Node, number>,
): boolean {
  if (pattern.whole === true || pattern.commits === true) return false;
  return (last.get(receiver.identity) ?? 0) > match.range[0];
}

/** The code that an effect sets together with its phrase; null where it sets none, or one of several. */
function codeBeside({ statuses: [status, ...others] }: Effect): number | null {
  if (status === undefined || others.length > 0 || !('code' in status)) return null;
  return status.kind === 'written' && status.reached !== 'yes' ? null : status.code;
}

interface Text {
  readonly node: Node;
  readonly shown: string;
}

/** How many names are followed, which also ends circles. */
const furthest = 8;

/** The texts that an expression may be. */
function textsOf(expression: Node, file: SourceFile): readonly Text[] {
  const node = unwrap(expression);
  if (node.type === 'ConditionalExpression')
    return [...textsOf(node.consequent, file), ...textsOf(node.alternate, file)];
  if (node.type === 'LogicalExpression')
    return [
      ...(node.operator === '&&' ? [] : textsOf(node.left, file)),
      ...textsOf(node.right, file),
    ];
  const shown = shownText(node, file, 0);
  return shown === '' ? [] : [{ node, shown }];
}

/** The literal parts of a text, joined: `Order ` of `Order ${id}`; empty where there are none. */
function shownText(expression: Node, file: SourceFile, followed: number): string {
  const node = unwrap(expression);
  const next = (inner: Node) => shownText(inner, file, followed + 1);
  if (followed > furthest) return '';
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? node.value : '';
    case 'TemplateLiteral':
      return (
        node.quasis.map(({ value }) => value.cooked).join('') + node.expressions.map(next).join('')
      );
    case 'BinaryExpression':
      return node.operator === '+' ? next(node.left) + next(node.right) : '';
    case 'Identifier': {
      const held = heldBy(node, file.sourceCode);
      return held === null ? '' : next(held);
    }
    default:
      return '';
  }
}
