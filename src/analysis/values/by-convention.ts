/** Handlers and responses that are recognised by their shape, where neither an import nor a type tells. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { Framework } from '../../frameworks/language/framework.ts';
import { sharedMethod, tellingMethods } from '../../frameworks/shared/node.ts';
import { isBuiltIn } from '../../syntax/built-in-modules.ts';
import { variableOf } from '../../syntax/definitions.ts';
import { oncePer } from '../../syntax/once-per.ts';
import { originModule, isOwnModule } from '../../syntax/module-exports.ts';
import { lastName, staticName, wrapped, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { isTyped } from '../../syntax/type-information.ts';
import { typeNameOf } from '../../syntax/types.ts';
import type { FoundValues } from './found-values.ts';
import { conventionalShape, type FrameworkValue } from '../adapters/framework-value.ts';
import { type SourceFile, isListed } from '../input/source-file.ts';
import type { Evidence } from '../status-site.ts';

/** The values of parameters, classes and objects by their names, as far as the settings allow it. */
export class Conventions {
  readonly #file: SourceFile;
  readonly #found: Pick<FoundValues, 'registrationsOf'>;

  /** Whether functions are given to packages, by variable: in a bundle, thousands of functions may bear one name. */
  readonly #givenAway = new WeakMap<TSESLint.Scope.Variable, boolean>();

  constructor(file: SourceFile, found: Pick<FoundValues, 'registrationsOf'>) {
    this.#file = file;
    this.#found = found;
  }

  /**
   * A parameter, by the names of its handler's parameters, in a project that depends on the framework or by convention.
   */
  parameter(handler: FunctionNode, index: number): FrameworkValue | null {
    const parameter = handler.params[index];
    if (parameter === undefined || !this.#file.settings.conventions) return null;
    // A parameter with a type that no adapter knows is neither a response nor a request.
    if (isTyped(parameter, this.#file.sourceCode)) return null;
    for (const framework of this.#file.adapters.frameworks) {
      const value = conventionalShape(framework, handler)?.parameters[index];
      const evidence = value ? this.#conventionalEvidence(framework, handler) : null;
      if (value && evidence !== null && !this.#isOtherwiseTyped(handler, index, evidence))
        return { framework, value, name: null, evidence, identity: handler };
    }
    const used = this.#used(parameter);
    return used === null || this.#isHandedAway(handler) ? null : used;
  }

  /** A parameter of any name that is used as only a response is: `x.statusCode = 404; x.end()`. */
  #used(parameter: Node): FrameworkValue | null {
    const framework = this.#file.adapters.frameworks.find(
      ({ conventional }) => conventional === 'anywhere',
    );
    const pattern = framework?.responses.find(
      (each) => 'assign' in each && each.status !== undefined,
    );
    const isPlain =
      parameter.type === 'Identifier' &&
      (parameter.typeAnnotation?.typeAnnotation.type ?? 'TSAnyKeyword') === 'TSAnyKeyword';
    const variable = isPlain ? variableOf(parameter, this.#file.sourceCode) : null;
    if (!framework || !pattern || !('assign' in pattern) || variable === null) return null;
    const isNamed = framework.parameterNames?.[pattern.on]?.includes(variable.name) === true;
    let isAssigned = false;
    let isWritten = false;
    for (const { identifier } of variable.references) {
      const member = wrapped(identifier).parent;
      if (member?.type !== 'MemberExpression') continue;
      const name = staticName(member) ?? '';
      const { parent } = wrapped(member);
      isAssigned ||= parent?.type === 'AssignmentExpression' && pattern.assign.includes(name);
      isWritten ||=
        parent?.type === 'CallExpression' &&
        tellingMethods.has(name) &&
        (isNamed || name !== sharedMethod);
    }
    if (!isAssigned || !isWritten) return null;
    return {
      framework,
      value: pattern.on,
      name: null,
      evidence: 'convention',
      identity: parameter,
    };
  }

  /** A class, by its name: `NotFoundException`. */
  className(callee: Node): FrameworkValue | null {
    const name = lastName(callee);
    if (name === null) return null;
    for (const { framework, value, origin } of this.#file.adapters.births('className')) {
      if ('className' in origin && classNamesOf(origin).test(name))
        return { framework, value, name, evidence: 'convention', identity: callee };
    }
    return null;
  }

  /** `{ req, res }` taken from one object: together the names are those of a handler's arguments, and one alone is not. */
  paired(node: Node, keys: readonly string[]): FrameworkValue | null {
    if (keys.length !== 1 || !this.#file.settings.conventions) return null;
    const variable = node.type === 'Identifier' ? variableOf(node, this.#file.sourceCode) : null;
    const property = variable?.identifiers[0]?.parent;
    const pattern = property?.type === 'Property' ? property.parent : null;
    if (pattern?.type !== 'ObjectPattern') return null;
    const names = pattern.properties.map((member) =>
      member.type === 'Property' ? staticName(member) : null,
    );
    const holds = (known: readonly string[] | undefined) =>
      known?.some((name) => names.includes(name)) === true;
    for (const framework of this.#file.adapters.frameworks) {
      const { conventional, parameterNames = {}, handlers = [] } = framework;
      if (conventional !== 'anywhere') continue;
      const [shape] = handlers;
      const values = (shape?.parameters ?? []).flatMap((value) =>
        value === null || value === 'next' || value === 'failure' ? [] : [value],
      );
      const value = values.find((each) => parameterNames[each]?.includes(keys[0] ?? ''));
      if (value !== undefined && values.every((each) => holds(parameterNames[each])))
        return { framework, value, name: null, evidence: 'convention', identity: pattern };
    }
    return null;
  }

  #conventionalEvidence(framework: Framework, handler: FunctionNode): Evidence | null {
    const { conventional } = framework;
    const isRegistered = this.#found.registrationsOf(handler).length > 0;
    if (
      isListed(framework, this.#file) &&
      (isRegistered || this.#usesTellingMember(framework, handler))
    )
      return 'project';
    if (conventional === 'anywhere') return this.#isHandedAway(handler) ? null : 'convention';
    return conventional === 'in a route' && isRegistered ? 'convention' : null;
  }

  #usesTellingMember({ telling }: Framework, handler: FunctionNode): boolean {
    if (telling === undefined) return true;
    const parameters = this.#file.sourceCode.getDeclaredVariables(handler);
    return parameters.some(({ references }) =>
      references.some(({ identifier }) => {
        const { parent } = wrapped(identifier);
        const name = parent?.type === 'MemberExpression' ? staticName(parent) : null;
        return name !== null && telling.includes(name);
      }),
    );
  }

  /** Whether a function is given to a package, which may call it with any arguments. */
  #isHandedAway(handler: FunctionNode): boolean {
    const named = handler.parent.type === 'VariableDeclarator' ? handler.parent : handler;
    const [variable] = this.#file.sourceCode.getDeclaredVariables(named);
    if (this.#isGivenAway(handler)) return true;
    if (variable === undefined) return false;
    const known = this.#givenAway.get(variable);
    if (known !== undefined) return known;
    const isGivenAway = variable.references.some(({ identifier }) => this.#isGivenAway(identifier));
    this.#givenAway.set(variable, isGivenAway);
    return isGivenAway;
  }

  #isGivenAway({ parent: call }: Node): boolean {
    if (call?.type !== 'CallExpression') return false;
    const module = originModule(call.callee, this.#file.sourceCode);
    return module !== null && !isOwnModule(module);
  }

  /** Whether a parameter has a type that no request or response has, whatever its name is. */
  #isOtherwiseTyped(handler: FunctionNode, index: number, evidence: Evidence): boolean {
    return handler.params.some((parameter, position) => {
      const type = typeNameOf(parameter, this.#file.sourceCode);
      if (type?.kind === 'export') return this.#isForeign(type.module, evidence);
      return type !== null && position === index;
    });
  }

  /** Whether a module is a foreign package, and neither a file of the project nor an alias for one. */
  #isForeign(module: string, evidence: Evidence): boolean {
    if (isOwnModule(module)) return false;
    if (evidence === 'convention' || isBuiltIn(module)) return true;
    const name = module.split('/', module.startsWith('@') ? 2 : 1).join('/');
    return this.#file.dependency(name) !== null;
  }
}

/** The expressions for an adapter's class names, made once: every `new Name()` in a file is matched with them. */
const classNamesOf = oncePer(
  ({ className }: { readonly className: string }) => new RegExp(`(?:${className})$`, 'u'),
);
