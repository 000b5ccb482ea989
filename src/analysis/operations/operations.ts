/** The operations of a file: its registered handlers, with the statuses that are declared and answered. */
import { contains, type FunctionNode } from '../../syntax/nodes.ts';
import { Answers } from '../answered/answers.ts';
import { Declarations } from '../declared/declarations.ts';
import { DeclaredStatuses } from '../declared/declared-statuses.ts';
import type { Effect } from '../effects/effect.ts';
import { effectsIn } from '../effects/effects.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isTest } from '../input/test-file.ts';
import type { Declared, Operation } from '../operation.ts';
import { Extensions } from '../registrations/extensions.ts';
import { Paths } from '../registrations/paths.ts';
import type { Registration } from '../routes/routes.ts';
import type { SentSites } from '../sites/sent-sites.ts';
import { resolverOf } from '../values/value-resolver.ts';

/**
 * Finds the operations of a file, in source order.
 * @param knows whether they are for rules, which leave out tests, whose servers are there for other reasons, and routers
 *   that no import tells; or `all`, where of such an operation the framework is not known.
 */
export function operationsIn(
  sent: SentSites,
  file: SourceFile,
  knows: 'imported' | 'all' = 'imported',
): readonly Operation[] {
  if (knows === 'imported' && isTest(file)) return [];
  const { routes } = resolverOf(file);
  const effects = effectsIn(file).filter(isDeclaring);
  const finder = new OperationFinder(sent, effects, file);
  return [...routes.handlers()]
    .flatMap((handler) => {
      const registrations = routes.of(handler);
      const meant = registrations.filter((each) => knows === 'all' || each.framework !== null);
      const found = finder.of(handler, meant);
      return knows === 'all' ? found : united(found);
    })
    .sort((one, other) => one.place.range[0] - other.place.range[0]);
}

function isDeclaring({ pattern }: Effect): boolean {
  return pattern.role === 'declare';
}

class OperationFinder {
  readonly #declarations: Declarations;
  readonly #declared: DeclaredStatuses;
  readonly #answers: Answers;
  readonly #extensions: Extensions;
  readonly #paths: Paths;

  constructor(sent: SentSites, effects: readonly Effect[], file: SourceFile) {
    const extensions = new Extensions(file);
    const declarations = new Declarations(effects, extensions, file);
    this.#extensions = extensions;
    this.#declarations = declarations;
    this.#declared = new DeclaredStatuses(sent, declarations, extensions, file);
    this.#answers = new Answers(sent, (each) => declarations.isDocument(each), extensions, file);
    this.#paths = new Paths(file);
  }

  of(handler: FunctionNode, registrations: readonly Registration[]): readonly Operation[] {
    const [first, ...others] = registrations.filter(({ place }) => !this.#extensions.isOne(place));
    if (first === undefined) return [];
    // An object with a handler that is given to a call registers it twice: `app.route({ method, path, handler })`; and so
    // does a function of the framework: `router.get('/users', defineHandler(handler))`.
    const isSame = ({ place, path, parameters }: Registration) =>
      (path === first.path || (path === null && parameters === undefined)) &&
      contains(first.place, place);
    const isOfFramework = others.some((each) => isSame(each) && !each.wrapped);
    const meant = isOfFramework ? { ...first, wrapped: false } : first;
    return [meant, ...others.filter((each) => !isSame(each))].map((each) =>
      this.#operation(handler, each),
    );
  }

  #operation(handler: FunctionNode, registration: Registration): Operation {
    const { framework, evidence, place } = registration;
    const declared = this.#declared.of(handler, registration);
    const document = this.#declarations.routeOf(handler, registration);
    const methods = document?.methods ?? registration.methods;
    const path = document?.path ?? registration.path;
    const answers = this.#answers;
    const paths = this.#paths;
    return {
      ...{ evidence, path, handler, place, declared },
      framework: framework && { name: framework.name, title: framework.title },
      methods: methods === 'any' ? 'any' : new Set([methods].flat()),
      answers: answers.of(handler, registration, declared?.sites ?? []),
      get wholePath() {
        return document === null || path === null
          ? paths.of(handler, registration)
          : paths.inDocument(document.object, path);
      },
      get standard() {
        return answers.standard(handler, registration);
      },
      get isGuarded() {
        return answers.isGuarded(handler, registration);
      },
      get thrown() {
        return answers.thrown(handler);
      },
      get isReadable() {
        return answers.isReadable(handler, registration);
      },
    };
  }
}

/**
 * A handler that is registered several times, with the declarations of all its registrations: which of its answers belongs
 * to which of them is not known.
 */
function united([first, ...others]: readonly Operation[]): readonly Operation[] {
  if (first === undefined || others.length === 0) return first === undefined ? [] : [first];
  const { framework, evidence, handler, place, answers } = first;
  const all = [first, ...others].map(({ declared }) => declared);
  const known = all.flatMap((each) => each ?? []);
  const declared: Declared | null =
    known.length === 0
      ? null
      : {
          sites: known.flatMap(({ sites }) => sites),
          own: [],
          ranges: known.flatMap(({ ranges }) => ranges),
          covered: known.flatMap(({ covered }) => covered),
          isOpen: all.includes(null) || known.some(({ isOpen }) => isOpen),
          listsSuccess: known.some(({ listsSuccess }) => listsSuccess),
          addition: null,
          shared: new Set(),
        };
  const isGuarded = others.some((each) => each.isGuarded) || first.isGuarded;
  const shared = { framework, evidence, handler, place, answers, declared, isGuarded };
  return [
    {
      ...{ ...shared, methods: 'any', path: null, wholePath: null },
      ...{ standard: null, thrown: 'unknown', isReadable: false },
    },
  ];
}
