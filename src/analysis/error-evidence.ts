/**
 * Whether a number on an error is a status code of HTTP. Programs speak several protocols and give their errors the codes
 * of any of them, so the file has to show that HTTP is meant, and nothing may speak for another.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { libraryOf } from '../constants/index.ts';
import {
  isAmong,
  isSharedCode,
  otherCodesOf,
  saysHttp,
  saysOtherProtocol,
  tellsProtocol,
} from '../http/other-protocols.ts';
import { isError, statusCodes } from '../http/status-codes.ts';
import { codeOfName } from '../http/phrases.ts';
import {
  ancestors,
  enclosingClass,
  isFunction,
  staticName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../syntax/nodes.ts';
import { walk } from '../syntax/walk.ts';
import { classMade, superclassOf } from './error-classes.ts';
import { namedAs } from './named-codes.ts';
import type { SourceFile } from './source-file.ts';
import type { StatusValue } from './status-site.ts';

/** What an error is made by or given its status in, with the status that it is given. */
export interface NumberedError {
  readonly match: Node;
  readonly values: readonly StatusValue[];
  /** The name of the property, where it is written. */
  readonly property: string | null;
}

/** Tells for one file which numbers on errors are status codes. */
export class ErrorEvidence {
  readonly #file: SourceFile;
  readonly #handles: (handler: FunctionNode) => boolean;
  readonly #otherCodes: ReturnType<typeof otherCodesOf>;
  #isOfHttp: boolean | null = null;

  /** @param handles tells whether a function handles requests. */
  constructor(file: SourceFile, handles: (handler: FunctionNode) => boolean) {
    this.#file = file;
    this.#handles = handles;
    this.#otherCodes = otherCodesOf(file.index.imports);
  }

  /** Whether every number that an error may be given is surely meant as a status code. */
  isStatus(error: NumberedError): boolean {
    const names = namesOf(error, this.#file);
    const isOther =
      names.some((name) => saysOtherProtocol(name)) || leadsToExit(error.match, this.#file);
    return error.values.every(
      (status) =>
        status.kind === 'written' &&
        (namedAs(status.node, status.code, this.#file) === 'status' ||
          (!isOther && this.#isCode(status.code, names, error))),
    );
  }

  #isCode(code: number, names: readonly string[], error: NumberedError): boolean {
    if (names.some((name) => saysHttp(name) || isError(codeOfName(withoutKind(name)) ?? 0)))
      return true;
    if (this.#otherCodes !== null && isAmong(code, this.#otherCodes)) return false;
    if (statusCodes.has(code) && !isSharedCode(code)) return true;
    if (codesBeside(error.match, this.#file).some(tellsProtocol)) return true;
    return this.#otherCodes === null && this.#speaksHttp();
  }

  /** Whether the file imports a server framework or constants of HTTP, or handles requests. */
  #speaksHttp(): boolean {
    const { adapters, index } = this.#file;
    this.#isOfHttp ??=
      [...index.imports].some((module) => libraryOf(module) !== undefined) ||
      adapters.frameworks.some(({ packages }) =>
        packages.some((name) => index.imports.has(name)),
      ) ||
      index.functions.some((handler) => this.#handles(handler));
    return this.#isOfHttp;
  }
}

/** The names around a number: of the classes that the error is of, of the property, and of the variable. */
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
  return [...names, ...superclassNames(classMade(match, file), file)];
}

/** How many superclasses are followed. */
const furthest = 5;

function superclassNames(made: ReturnType<typeof classMade>, file: SourceFile): readonly string[] {
  const names: string[] = [];
  for (let node = made; node !== null && names.length < furthest; node = superclassOf(node, file)) {
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

/** Members of errors that hold codes of something else. */
const otherMembers: ReadonlySet<string> = new Set(['responseCode', 'exitCode', 'exitStatus']);

/** Whether a reply or an exit status is at hand where the number is: in the function or class around it, or the error's own class. */
function leadsToExit(match: Node, file: SourceFile): boolean {
  const made =
    match.type === 'NewExpression' || match.type === 'CallExpression'
      ? classMade(match, file)
      : null;
  return [outermostOf(match), made].some((root) => root !== null && namesOther(root, file));
}

/** The outermost function or class around a node. */
function outermostOf(node: Node): Node | null {
  return (
    [...ancestors(node)].findLast((each) => isFunction(each) || each.type === 'ClassBody') ?? null
  );
}

const namingOther = new WeakMap<Node, boolean>();

function namesOther(root: Node, { sourceCode }: SourceFile): boolean {
  const known = namingOther.get(root);
  if (known !== undefined) return known;
  let found = false;
  walk(root, sourceCode.visitorKeys, (node) => {
    if (node.type === 'Identifier') found ||= otherMembers.has(node.name);
    // `process.exit(error.status)`
    if (
      node.type === 'CallExpression' &&
      /^(?:process\s*\.\s*)?exit$/u.test(sourceCode.getText(node.callee))
    )
      found ||= node.arguments.some((argument) => /\bstatus/iu.test(sourceCode.getText(argument)));
  });
  namingOther.set(root, found);
  return found;
}

/** The numbers of the same class of errors, or of the other objects that are thrown, elsewhere in the file. */
function codesBeside(match: Node, file: SourceFile): readonly number[] {
  if (match.type === 'ObjectExpression')
    return file.index.thrown
      .filter((other) => other !== match)
      .flatMap((other) => statusesIn(other));
  if (match.type !== 'NewExpression' && match.type !== 'CallExpression') return [];
  const made = classMade(match, file);
  const name = match.callee.type === 'Identifier' ? match.callee.name : null;
  const alike = [...file.index.constructions, ...file.index.superCalls].filter(
    (other) =>
      other !== match &&
      (made === null
        ? namedCallee(other) === name && name !== null
        : classMade(other, file) === made),
  );
  return [
    ...alike.flatMap((other) => other.arguments.flatMap((argument) => numbersIn(argument, file))),
    ...(made === null ? [] : numbersIn(made, file)),
  ].filter((code) => statusCodes.has(code) && isError(code));
}

function namedCallee({ callee }: TSESTree.NewExpression | TSESTree.CallExpression): string | null {
  return callee.type === 'Identifier' ? callee.name : null;
}

function statusesIn({ properties }: TSESTree.ObjectExpression): readonly number[] {
  return properties.flatMap((member) =>
    member.type === 'Property' &&
    ['status', 'statusCode'].includes(staticName(member) ?? '') &&
    member.value.type === 'Literal' &&
    typeof member.value.value === 'number'
      ? [member.value.value]
      : [],
  );
}

function numbersIn(root: Node, { sourceCode }: SourceFile): readonly number[] {
  const numbers: number[] = [];
  walk(root, sourceCode.visitorKeys, (node) => {
    if (node.type === 'Literal' && typeof node.value === 'number') numbers.push(node.value);
  });
  return numbers;
}
