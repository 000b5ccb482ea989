/** Statuses that decorated functions return: `@Redirect('/old') find() { return { url: '/new', statusCode: 303 }; }`. */
import { returnedBy } from '../../syntax/course.ts';
import { armsOf } from '../../syntax/functions.ts';
import { decoratedFunction, isNothing, propertyOf, unwrap, type Node } from '../../syntax/nodes.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Effect } from './effect.ts';
import { isDecidedElsewhere } from './returns-nothing.ts';
import { objectLiteral } from './slots.ts';

/** Whether the function of a decorator may return a status, which is sent in place of the decorator's. */
export function mayYieldToResult({ match, pattern }: Effect, file: SourceFile): boolean {
  const { yieldsTo } = pattern;
  if (yieldsTo === undefined) return false;
  const handler = decoratedFunction(match);
  if (handler === null || handler.generator) return true;
  const returned = [...returnedBy(handler, file.sourceCode.visitorKeys)];
  return (
    !returned
      .flatMap((value) => (value === null ? [] : armsOf(value)))
      .every((value) => isWithout(value, yieldsTo.property, file)) ||
    isDecidedElsewhere(handler, new Set(yieldsTo.leftTo), file)
  );
}

/** Whether a value surely has no property of this name: `null`, a text, an object literal with other properties. */
function isWithout(value: Node, name: string, file: SourceFile): boolean {
  const node = unwrap(value);
  if (isNothing(node) || node.type === 'Literal' || node.type === 'TemplateLiteral') return true;
  const object = objectLiteral(node, file);
  return object !== null && propertyOf(object, name) === 'absent';
}
