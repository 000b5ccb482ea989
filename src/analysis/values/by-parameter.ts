/** The values of parameters: by their types, by the calls and routes that functions are given to, and by convention. */
import type { TSESTree } from '@typescript-eslint/utils';
import { variableOf, type Definition } from '../../syntax/definitions.ts';
import type { FunctionNode, Node } from '../../syntax/nodes.ts';
import { propertyValue, shapeOf, type FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Routes } from '../routes/routes.ts';
import { calledBack, calledBackAlike, usesOf, type Given } from './by-callback.ts';
import { givenByCallers } from './by-callers.ts';
import type { Conventions } from './by-convention.ts';
import { functionOfThis, optionParameter } from './by-option.ts';
import type { OriginValues } from './by-origin.ts';
import type { TypedValues } from './by-type.ts';
import type { FoundValues } from './found-values.ts';

type Parameter = Definition & { readonly kind: 'parameter' };

/** The other ways of knowing a value, which parameters share with all expressions. */
interface Known {
  readonly routes: Routes;
  readonly found: FoundValues;
  readonly types: TypedValues;
  readonly origins: OriginValues;
  readonly conventions: Conventions;
}

export class ParameterValues {
  readonly #file: SourceFile;
  readonly #known: Known;
  readonly #resolve: (expression: Node) => FrameworkValue | null;

  constructor(
    file: SourceFile,
    known: Known,
    resolve: (expression: Node) => FrameworkValue | null,
  ) {
    this.#file = file;
    this.#known = known;
    this.#resolve = resolve;
  }

  /** The value of a parameter, remembered, since it may have thousands of uses. */
  named(
    node: TSESTree.Identifier | TSESTree.JSXIdentifier,
    definition: Parameter,
  ): FrameworkValue | null {
    const variable = variableOf(node, this.#file.sourceCode) ?? node;
    // Collecting routes may ask for this parameter, so it comes first; within `find` that would be taken for a circle.
    this.#known.routes.of(definition.function);
    const known = this.#known.found.recall(variable);
    if (known !== undefined) return known;
    const look = () =>
      this.#parameter(definition) ??
      this.#known.types.written(node) ??
      this.#known.conventions.paired(node, definition.keys);
    return this.#known.found.find(variable, look);
  }

  #parameter(definition: Parameter): FrameworkValue | null {
    const { function: handler, index, keys } = definition;
    const parameter = handler.params[index];
    if (parameter === undefined) return null;
    const partOf = (whole: FrameworkValue | null) =>
      keys.reduce<FrameworkValue | null>(
        (object, key) => object && propertyValue(object, key),
        whole && { ...whole, identity: parameter },
      );
    const known =
      this.#known.types.parameter(handler, index) ??
      this.#known.types.decorated(parameter) ??
      this.#calledBackWith(handler, index) ??
      this.#optionParameter(handler, index) ??
      this.#registeredParameter(handler, index) ??
      this.#known.types.inferred(parameter);
    if (known !== null) return partOf(known);
    const given = givenByCallers(definition, this.#file, this.#resolve);
    if (given !== null) return { ...given, name: null, identity: parameter };
    return partOf(
      this.#known.conventions.parameter(handler, index) ?? this.#known.origins.injected(parameter),
    );
  }

  #optionParameter(handler: FunctionNode, index: number): FrameworkValue | null {
    if (this.#file.adapters.births('option').length === 0) return null;
    const { places = [] } = usesOf(handler, this.#file) ?? {};
    return optionParameter([handler, ...places], index, this.#file, this.#resolve);
  }

  /** `this` in a function that is called back: `request.onload = function () { this.status … }`. */
  calledThis(node: TSESTree.ThisExpression): FrameworkValue | null {
    const owner = this.#file.adapters.knowsThis ? functionOfThis(node) : null;
    return owner && this.#calledBackWith(owner, 'this');
  }

  /** The value of a parameter, or of `this`, by the call that the function is given to: `fetch(url).then((response) => …)`. */
  #calledBackWith(handler: FunctionNode, index: Given): FrameworkValue | null {
    if (!this.#file.adapters.callsBack) return null;
    const own = calledBack([handler], index, this.#file, this.#resolve);
    const uses = own === null ? usesOf(handler, this.#file) : null;
    if (uses === null) return own;
    const key = uses.keyOf(index);
    const known = this.#known.found.recall(key);
    if (known !== undefined) return known;
    return this.#known.found.find(key, () =>
      this.#file.side === 'receiving'
        ? calledBackAlike(handler, uses, index, this.#file, this.#resolve)
        : calledBack(uses.places, index, this.#file, this.#resolve),
    );
  }

  /** The value of a parameter by the route that the handler is registered for. */
  #registeredParameter(handler: FunctionNode, index: number): FrameworkValue | null {
    for (const registration of this.#known.found.registrationsOf(handler)) {
      if (registration.framework === null || registration.wrapped) continue;
      const { framework, evidence, parameters } = registration;
      const value = (parameters ?? shapeOf(framework, handler)?.parameters)?.[index];
      if (value) return { framework, value, name: null, evidence, identity: handler };
    }
    return null;
  }
}
