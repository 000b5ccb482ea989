/** Whether options and plugins for all routes of an application may declare statuses that the file does not show. */
import type { Framework } from '../../frameworks/language/framework.ts';
import { functionsIn } from '../../syntax/functions.ts';
import { isOwnModule } from '../../syntax/module-exports.ts';
import { propertyOf, unwrap, type Node } from '../../syntax/nodes.ts';
import { documentedObject, documentedObjectAt } from '../effects/declared-keys.ts';
import type { Effect } from '../effects/effect.ts';
import type { SourceFile } from '../input/source-file.ts';
import { isRouter, type Extension, type Question } from '../registrations/extension.ts';
import type { Extensions } from '../registrations/extensions.ts';
import { moduleOf } from '../registrations/plugins.ts';
import type { Registration } from '../routes/routes.ts';
import type { Declarations } from './declarations.ts';

/** What the options, plugins and middleware of applications declare for their routes. */
export class DeclaringExtensions {
  readonly #extensions: Extensions;
  readonly #declarations: Declarations;
  readonly #file: SourceFile;
  readonly #effects = new Map<Node, readonly Effect[]>();
  readonly #isUnseen: Question = (argument, extension) => this.#mayDeclare(argument, extension);
  readonly #hasEffects: Question = (argument) => this.#effectsIn(argument).length > 0;

  constructor(extensions: Extensions, declarations: Declarations, file: SourceFile) {
    this.#extensions = extensions;
    this.#declarations = declarations;
    this.#file = file;
  }

  /**
   * Whether a route may have declarations beside the known ones.
   * @param known the declarations that are counted, those of the route itself among them.
   */
  concern(registration: Registration, known: ReadonlySet<Effect>): boolean {
    if (this.#extensions.concern(registration, this.#isUnseen)) return true;
    for (const { given } of this.#extensions.meeting(registration, this.#hasEffects))
      for (const argument of given)
        if (this.#effectsIn(argument).some((effect) => !known.has(effect))) return true;
    return false;
  }

  #effectsIn(argument: Node | null): readonly Effect[] {
    if (argument === null) return [];
    const before = this.#effects.get(argument);
    if (before !== undefined) return before;
    const found = isRouter(argument, this.#file)
      ? []
      : objectsIn(argument, this.#file).flatMap((each) => this.#declarations.within(each));
    this.#effects.set(argument, found);
    return found;
  }

  /** Whether an argument of an extension may declare statuses that the file does not show. */
  #mayDeclare(argument: Node | null, { framework, pattern }: Extension): boolean {
    if (argument === null) return pattern.encapsulated === undefined;
    if (pattern.declares === true)
      return pattern.changedBy?.some((name) => mayHave(argument, name, this.#file)) !== false;
    const node = unwrap(argument);
    if (pattern.middleware === true || node.type === 'Literal' || node.type === 'TemplateLiteral')
      return false;
    const object = documentedObject(node, this.#file);
    if (object === null)
      return !isRouter(node, this.#file) && functionsIn(node, this.#file.sourceCode).length === 0;
    const isSpread = object.properties.some(
      (member) =>
        member.type !== 'Property' && documentedObject(member.argument, this.#file) === null,
    );
    return (
      isSpread ||
      placesIn(framework).some(
        (path) =>
          propertyOf(object, path.split('.')[0] ?? path) !== 'absent' &&
          isUnread(object, path, this.#file),
      )
    );
  }
}

/** How many objects stand in one another in options: `{ macro: { response: { … } } }`. */
const deepest = 4;

/** An expression, and the objects that are members of it. */
function objectsIn(expression: Node, file: SourceFile, depth = 0): readonly Node[] {
  const object = depth < deepest ? documentedObject(expression, file) : null;
  const inner = object?.properties.flatMap((member) =>
    member.type === 'Property' && documentedObject(member.value, file) !== null
      ? objectsIn(member.value, file, depth + 1)
      : [],
  );
  return [expression, ...(inner ?? [])];
}

/** Whether an argument is, or may be, an object with an option that is no function of a package. */
function mayHave(argument: Node, option: string, file: SourceFile): boolean {
  const object = documentedObject(argument, file);
  const value = object === null ? argument : propertyOf(object, option);
  if (typeof value === 'string') return value !== 'absent';
  const module = moduleOf(value, file);
  return module === null || isOwnModule(module);
}

/** The dotted paths of documented responses in options: `response`, `detail.responses`. */
function placesIn({ responses }: Framework): readonly string[] {
  return responses.flatMap(({ role, status = [] }) =>
    role === 'declare' ? status.flatMap((slot) => ('member' in slot ? slot.member : [])) : [],
  );
}

/** Whether options have something at a path that is no object of the file. */
function isUnread(
  object: Parameters<typeof propertyOf>[0],
  path: string,
  file: SourceFile,
): boolean {
  const names = path.split('.');
  const [name = path] = names.slice(-1);
  const holder =
    names.length === 1 ? object : documentedObjectAt(object, names.slice(0, -1).join('.'), file);
  if (holder === null) return true;
  return propertyOf(holder, name) !== 'absent' && documentedObjectAt(holder, name, file) === null;
}
