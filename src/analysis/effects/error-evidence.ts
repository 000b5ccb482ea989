/**
 * Whether a number on an error is a status code of HTTP. Programs number their errors with the codes of many protocols,
 * so the file has to show that HTTP is meant, and nothing in it may speak for another protocol.
 */
import { libraryOf } from '../../constants/index.ts';
import {
  isAmong,
  isSharedCode,
  saysHttp,
  saysOtherProtocol,
  tellsOf,
  together,
  type OtherCodes,
} from '../../http/other-protocols.ts';
import { isError, statusCodes } from '../../http/status-codes.ts';
import { codeOfName } from '../../http/phrases.ts';
import {
  enclosingClass,
  staticName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/nodes.ts';
import { codesBeside, codesInTable } from './codes-beside.ts';
import { classMade, superclassOf } from '../../syntax/error-classes.ts';
import { namedAs } from '../constants/named-codes.ts';
import {
  hasOtherMember,
  leadsToOther,
  namesIn,
  otherCodesAround,
  otherCodesIn,
} from './other-signs.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { StatusValue } from '../status-value.ts';

type WrittenStatus = StatusValue & { readonly kind: 'written' };

/** An expression that makes an error or assigns its status, with the values of that status. */
export interface NumberedError {
  readonly match: Node;
  readonly values: readonly StatusValue[];
  /** The property that has the number, such as `status`; null where it stands in an argument. */
  readonly property: string | null;
}

/** Decides for one file which numbers on errors are status codes. */
export class ErrorEvidence {
  readonly #file: SourceFile;
  readonly #handles: (handler: FunctionNode) => boolean;
  #otherCodes: OtherCodes | null | undefined;
  #isOfHttp: boolean | null = null;

  /** @param handles whether a function handles requests. */
  constructor(file: SourceFile, handles: (handler: FunctionNode) => boolean) {
    this.#file = file;
    this.#handles = handles;
  }

  /** Whether every number that an error may be given is surely meant as a status code. */
  isStatus(error: NumberedError): boolean {
    const { match } = error;
    const names = namesOf(error, this.#file);
    const isOther =
      names.some((name) => saysOtherProtocol(name)) ||
      hasOtherMember(match) ||
      leadsToOther(match, madeBy(match, this.#file), this.#file);
    return error.values.every(
      (status) =>
        status.kind === 'written' &&
        (namedAs(status.node, status.code, this.#file) === 'status' ||
          (!isOther &&
            !namesIn(status.node).some((name) => saysOtherProtocol(name)) &&
            this.#isCode(status, names, match))),
    );
  }

  #isCode({ code, node }: WrittenStatus, names: readonly string[], match: Node): boolean {
    if (names.some((name) => saysHttp(name))) return true;
    const other = this.#otherCodesAt(match);
    if (other === null && names.some((name) => isError(codeOfName(withoutKind(name)) ?? 0)))
      return true;
    if (other !== null && isAmong(code, other)) return false;
    if (other?.free !== true || this.#speaksHttp()) {
      if (statusCodes.has(code) && !isSharedCode(code)) return true;
      const beside = [...codesBeside(match, this.#file), ...codesInTable(node, this.#file)];
      if (beside.some((registered) => tellsOf(registered, code))) return true;
    }
    return other === null && this.#speaksHttp();
  }

  /**
   * The codes of other protocols that the file, or a function or class around a place, names; null where none is named.
   */
  #otherCodesAt(place: Node): OtherCodes | null {
    this.#otherCodes = this.#otherCodes === undefined ? otherCodesIn(this.#file) : this.#otherCodes;
    return together(this.#otherCodes, otherCodesAround(place));
  }

  /** Whether the file imports a server framework or constants of HTTP, or handles requests. */
  #speaksHttp(): boolean {
    const { adapters, index } = this.#file;
    this.#isOfHttp ??=
      [...index.imports].some((module) => libraryOf(module) !== undefined) ||
      adapters.all.frameworks.some(({ packages }) =>
        packages.some((name) => index.imports.has(name)),
      ) ||
      index.functions.some((handler) => this.#handles(handler));
    return this.#isOfHttp;
  }
}

/** The names around a number: the error's classes, the property, the variable. */
function namesOf({ match, property }: NumberedError, file: SourceFile): readonly string[] {
  const names = property === null ? [] : [property];
  if (match.type === 'AssignmentExpression') {
    const target = unwrap(match.left);
    const object = target.type === 'MemberExpression' ? unwrap(target.object) : null;
    if (object?.type === 'Identifier') names.push(object.name);
  }
  if (match.type !== 'NewExpression' && match.type !== 'CallExpression') return names;
  const callee = unwrap(match.callee);
  if (callee.type === 'Identifier') names.push(callee.name);
  if (callee.type === 'MemberExpression') names.push(staticName(callee) ?? '');
  const own = callee.type === 'Super' ? enclosingClass(match)?.parent : null;
  if (own) names.push(own.id?.name ?? '');
  return [...names, ...superclassNames(madeBy(match, file), file)];
}

/** The class of the error that a match makes, where the file declares it; or null. */
function madeBy(match: Node, file: SourceFile): ReturnType<typeof classMade> {
  return match.type === 'NewExpression' || match.type === 'CallExpression'
    ? classMade(match, file.sourceCode)
    : null;
}

/** How many superclasses are followed. */
const furthest = 5;

function superclassNames(made: ReturnType<typeof classMade>, file: SourceFile): readonly string[] {
  const names: string[] = [];
  for (
    let node = made;
    node !== null && names.length < furthest;
    node = superclassOf(node, file.sourceCode)
  ) {
    names.push(node.id?.name ?? '');
    const above = node.superClass && unwrap(node.superClass);
    if (above?.type === 'Identifier') names.push(above.name);
  }
  return names;
}

/** `NotFound` of `NotFoundError`. */
function withoutKind(name: string): string {
  return name.replace(/(?:Error|Exception)$/u, '');
}
