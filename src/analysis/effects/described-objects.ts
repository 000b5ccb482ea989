/** Finding the objects that describe a route or its document: `{ responses: { 404: … } }`. */
import type { TSESTree } from '@typescript-eslint/utils';
import type {
  Framework,
  ResponsePattern,
  StatusSlot,
} from '../../frameworks/language/framework.ts';
import { isListed, type SourceFile } from '../input/source-file.ts';
import type { Evidence } from '../status-site.ts';
import { isMeant } from './conditions.ts';
import { mayDocument } from './declared-entry.ts';
import { areStatuses, declaredKeysIn, documentedObjectAt } from './declared-keys.ts';

/** An object that a pattern is about. */
export interface DescribedObject {
  readonly object: TSESTree.ObjectExpression;
  readonly pattern: ResponsePattern;
  readonly framework: Framework;
  readonly evidence: Evidence;
}

/** From strong to weak. */
const kinds: readonly Evidence[] = ['import', 'project', 'convention'];

/**
 * The objects of a file that patterns are about. Where several are about the same responses, as a route and the schema in
 * it, that counts whose framework is shown best, then the one with the longest path, then the first.
 */
export function describedObjects(file: SourceFile): readonly DescribedObject[] {
  const claims = new Map<TSESTree.ObjectExpression, ResponsePattern>();
  return patternsIn(file).flatMap(({ pattern, framework, evidence }) =>
    objectsFor(pattern, evidence, file).flatMap(({ object, responses }) => {
      const claim = claims.get(responses) ?? pattern;
      if (claim !== pattern || !isMeant(pattern, object, file)) return [];
      claims.set(responses, claim);
      return [{ object, pattern, framework, evidence }];
    }),
  );
}

/** The patterns that a file may meet, in the order in which they count. */
function patternsIn(file: SourceFile): readonly Omit<DescribedObject, 'object'>[] {
  const all = file.adapters.frameworks.flatMap((framework) => {
    const patterns = framework.responses.filter((pattern) => 'described' in pattern);
    const evidence = patterns.length > 0 ? evidenceOf(framework, file) : null;
    return evidence === null ? [] : patterns.map((pattern) => ({ pattern, framework, evidence }));
  });
  const rank = ({ evidence, pattern }: (typeof all)[number]) =>
    10 * kinds.indexOf(evidence) - depthOf(pattern);
  return all.sort((one, other) => rank(one) - rank(other));
}

/** How many members lead to the statuses of a pattern: 2 in `schema.response`. */
function depthOf({ status = [] }: ResponsePattern): number {
  const depths = status.map((slot) => ('member' in slot ? slot.member.split('.').length : 0));
  return Math.max(...depths, 0);
}

/** How a file shows that an object is a framework's: by its imports or its package.json; null where it shows it not. */
function evidenceOf(framework: Framework, file: SourceFile): Evidence | null {
  if (framework.packages.length === 0) return file.settings.conventions ? 'convention' : null;
  if (framework.packages.some((name) => file.index.modules.has(name))) return 'import';
  return isListed(framework, file) ? 'project' : null;
}

interface Candidate {
  readonly object: TSESTree.ObjectExpression;
  /** The object whose keys are the statuses; the described object itself where its own property is one. */
  readonly responses: TSESTree.ObjectExpression;
}

/** The objects that have statuses in the places of a pattern's slots. */
function objectsFor(
  pattern: ResponsePattern,
  evidence: Evidence,
  file: SourceFile,
): readonly Candidate[] {
  const { entry, status = [] } = pattern;
  const holds = (object: TSESTree.ObjectExpression, slot: StatusSlot & { member: string }) => {
    if (!('keys' in slot)) return object;
    const responses = documentedObjectAt(object, slot.member, file);
    const declared = responses && declaredKeysIn(responses, file);
    if (declared === null || !areStatuses(declared)) return null;
    const isDocument = declared.keys.every(({ value }) => mayDocument(value, entry, evidence));
    return isDocument ? responses : null;
  };
  return status.flatMap((slot) => {
    if (!('member' in slot)) return [];
    const [name = ''] = slot.member.split('.');
    return (file.index.properties.get(name) ?? []).flatMap(({ parent }) => {
      if (parent.type !== 'ObjectExpression') return [];
      const responses = holds(parent, slot);
      return responses === null ? [] : [{ object: parent, responses }];
    });
  });
}
