/** Framework values by type: annotations, decorators, and types that the parser infers. */
import type { Framework } from '../../frameworks/language/framework.ts';
import { moduleExportOf, type ModuleExport } from '../../syntax/module-exports.ts';
import { decoratorsOf, unwrap, type FunctionNode, type Node } from '../../syntax/nodes.ts';
import { typeExportsOf } from '../../syntax/type-information.ts';
import { contextualTypeOf, declaredTypeOf, typeNameOf, type TypeName } from '../../syntax/types.ts';
import { packagesOf } from '../adapters/adapters.ts';
import { bornAs, isFrom, shapeOf, type FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';

/** The framework values of a file that are known by a type. */
export class TypedValues {
  readonly #file: SourceFile;

  constructor(file: SourceFile) {
    this.#file = file;
  }

  /** The value of a parameter by its annotation, or by that of the whole handler. */
  parameter(handler: FunctionNode, index: number): FrameworkValue | null {
    const parameter = handler.params[index];
    if (parameter === undefined) return null;
    const { sourceCode } = this.#file;
    const own = typeNameOf(parameter, sourceCode) ?? contextualTypeOf(handler, index, sourceCode);
    if (own?.kind === 'export') return this.value(own, parameter);
    const global = own && this.#ofPlatform(own, parameter);
    if (global) return global;
    const whole = declaredTypeOf(handler, sourceCode);
    if (whole?.kind !== 'export') return null;
    const framework = this.frameworkOfHandler(whole);
    const value = framework && shapeOf(framework, handler)?.parameters[index];
    return value ? { framework, value, name: null, evidence: 'type', identity: parameter } : null;
  }

  /** The value of a parameter by a decorator of the framework: `@Res() response`. */
  decorated(parameter: Node): FrameworkValue | null {
    for (const { expression } of decoratorsOf(parameter)) {
      const call = unwrap(expression);
      const callee = call.type === 'CallExpression' ? call.callee : call;
      const source = moduleExportOf(callee, this.#file.sourceCode);
      const birth =
        source &&
        this.#file.adapters.birth('decorator', source.path, (candidate) =>
          isFrom(packagesOf(candidate), source.module),
        );
      if (birth) return bornAs(birth, null, 'import', parameter);
    }
    return null;
  }

  /** The value of a parameter by the type that a parser with type information infers, where no annotation names it. */
  inferred(parameter: Node): FrameworkValue | null {
    for (const own of typeExportsOf(parameter, this.#file.sourceCode)) {
      const value = this.value(own, parameter);
      if (value !== null) return value;
    }
    return null;
  }

  /** The value that a variable is annotated as. */
  annotated(name: Node): FrameworkValue | null {
    const type = typeNameOf(name, this.#file.sourceCode);
    if (type === null) return null;
    return type.kind === 'export' ? this.value(type, name) : this.#ofPlatform(type, name);
  }

  frameworkOfHandler({ path, module }: ModuleExport): Framework | undefined {
    return this.#file.adapters.frameworks.find(
      ({ handlerTypes, packages }) =>
        handlerTypes?.includes(path) === true && isFrom(packages, module),
    );
  }

  value(type: ModuleExport, identity: Node): FrameworkValue | null {
    const birth = this.#file.adapters.birth('type', type.path, (candidate) =>
      isFrom(packagesOf(candidate), type.module),
    );
    return birth ? bornAs(birth, null, 'type', identity) : null;
  }

  #ofPlatform(type: TypeName, identity: Node): FrameworkValue | null {
    if (type.kind === 'export' || type.global === undefined) return null;
    const birth = this.#file.adapters.birth('globalType', type.global, () => true);
    return birth ? bornAs(birth, null, 'type', identity) : null;
  }
}
