/**
 * Values by where they come from: an export of a package, a global, a name that the settings give, a class of a framework
 * that a class of the file extends.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import type { BirthOrigin } from '../../frameworks/language/framework.ts';
import { baseOf } from '../../syntax/class-methods.ts';
import { definitionOf, type Definition } from '../../syntax/definitions.ts';
import { isGlobalObject } from '../../syntax/global-object.ts';
import { isOwnModule, moduleExportOf, type ModuleExport } from '../../syntax/module-exports.ts';
import { classOfThis, staticName, unwrap, type Node } from '../../syntax/nodes.ts';
import { isReplacedGlobal } from '../../syntax/redefinitions.ts';
import { packagesOf } from '../adapters/adapters.ts';
import { bornAs, isFrom, isMade, type FrameworkValue } from '../adapters/framework-value.ts';
import type { SourceFile } from '../input/source-file.ts';

/** The values that a file has from packages, globals, the settings and classes of frameworks. */
export class OriginValues {
  readonly #file: SourceFile;
  /** Whether the settings declare values by name (`own`). */
  readonly #knowsOwn: boolean;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#knowsOwn = file.adapters.births('own').length > 0;
  }

  /** A value of the user's settings, by the name of the export, or by the file's name for a whole module. */
  own(
    node: TSESTree.Identifier | TSESTree.JSXIdentifier,
    definition: Definition,
  ): FrameworkValue | null {
    if (definition.kind === 'parameter' || !this.#knowsOwn) return null;
    const { adapters, sourceCode } = this.#file;
    const source = moduleExportOf(node, sourceCode);
    if (source !== null && !isOwnModule(source.module)) return null;
    const isWhole = source === null || source.path === 'default';
    const name = isWhole ? node.name : source.path.slice(source.path.lastIndexOf('.') + 1);
    const birth = adapters.birth('own', name, () => true);
    return birth === undefined ? null : bornAs(birth, name, 'import', node);
  }

  /**
   * The value of a module's export, by a name for it.
   * @param made whether the export is called or constructed to make the value.
   */
  exported(
    expression: Node,
    made?: 'call' | 'construct',
    identity: Node = expression,
  ): FrameworkValue | null {
    const source = moduleExportOf(expression, this.#file.sourceCode);
    return source && this.exportedValue(source, made, identity);
  }

  /** The value of a module's export. */
  exportedValue(
    source: ModuleExport,
    made: 'call' | 'construct' | undefined,
    identity: Node,
  ): FrameworkValue | null {
    const birth = this.#file.adapters.birth(
      'export',
      source.path,
      (candidate) => isMade(candidate.origin, made) && isFrom(packagesOf(candidate), source.module),
    );
    return birth ? bornAs(birth, source.path, 'import', identity) : null;
  }

  /** A global of the platform, or one that a framework's build adds. */
  global(
    expression: Node,
    made: 'call' | 'construct' | undefined,
    identity: Node,
  ): FrameworkValue | null {
    const name = this.#globalName(unwrap(expression));
    const birth =
      name === null
        ? undefined
        : this.#file.adapters.birth(
            'global',
            name,
            ({ origin }) => isMade(origin, made) && this.#isThere(origin),
          );
    if (name === null || birth === undefined || isReplacedGlobal(name, this.#file.sourceCode))
      return null;
    const evidence = 'listed' in birth.origin ? 'project' : 'import';
    return bornAs(birth, name, evidence, identity);
  }

  /** The name of a global: `fetch`, and `window.fetch` where a value is made by it. */
  #globalName(node: Node): string | null {
    const { sourceCode } = this.#file;
    if (node.type === 'MemberExpression')
      return isGlobalObject(node.object, sourceCode) ? staticName(node) : null;
    if (node.type !== 'Identifier' && node.type !== 'JSXIdentifier') return null;
    return definitionOf(node, sourceCode).kind === 'global' ? node.name : null;
  }

  /** Whether a member of a global object is a global that the file replaces: `globalThis.fetch = …`. */
  isReplaced(object: Node, name: string): boolean {
    const { sourceCode } = this.#file;
    return isGlobalObject(object, sourceCode) && isReplacedGlobal(name, sourceCode);
  }

  #isThere(origin: BirthOrigin): boolean {
    return (
      !('listed' in origin) || origin.listed.some((name) => this.#file.dependency(name) !== null)
    );
  }

  /** A parameter that a framework gives by its name, or the class gets with it: `constructor(private $http) {}`. */
  injected(parameter: Node): FrameworkValue | null {
    const named = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
    return named.type === 'Identifier' ? this.injectedMember(named, named.name) : null;
  }

  /** The same, kept as a member: `this.$http`. */
  injectedMember(node: Node, name: string): FrameworkValue | null {
    const birth = this.#file.adapters.birth('injected', name, () => true);
    return birth ? bornAs(birth, name, 'convention', node) : null;
  }

  /** `this` in a class that extends one of a framework, or a class of the file that does. */
  instance(node: TSESTree.ThisExpression): FrameworkValue | null {
    const { sourceCode } = this.#file;
    const around = classOfThis(node);
    const base = around && baseOf(around, sourceCode);
    const source = base && moduleExportOf(base, sourceCode);
    if (!around || !source) return null;
    const birth = this.#file.adapters.birth('instance', source.path, (candidate) =>
      isFrom(packagesOf(candidate), source.module),
    );
    return birth ? bornAs(birth, null, 'import', around) : null;
  }
}
