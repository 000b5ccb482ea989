/** Names that are asked of constants libraries and stand for no status code: `StatusCodes.NOT_FUOND`. */
import type { ConstantsExport, ConstantsLibrary } from '../../constants/define-constants.ts';
import { codeNamed } from '../../constants/code-named.ts';
import { libraryOf } from '../../constants/index.ts';
import { latinLetters } from '../../constants/member-of.ts';
import {
  holdsWholeModule,
  moduleExportOf,
  type ModuleExport,
} from '../../syntax/module-exports.ts';
import type { Node } from '../../syntax/nodes.ts';
import { objectText, outerText } from '../../syntax/tokens.ts';
import { hasExport, isInWhole, isKnownWhole, sureMember, versionsOf } from './library-versions.ts';
import { isAtLeast, isBefore } from '../input/versions.ts';
import type { SourceFile } from '../input/source-file.ts';
import type { Mistake } from '../status-value.ts';

type Finding = Omit<Mistake, 'correct'>;

/** The mistake in a library's name that is used as a status code; null where the name may be right. */
export function mistakeIn(node: Node, file: SourceFile): Mistake | null {
  if (node.type !== 'MemberExpression' && node.type !== 'Identifier') return null;
  const source = moduleExportOf(node, file.sourceCode);
  const library = source ? libraryOf(source.module) : undefined;
  if (source === null || library === undefined || source.path === 'default') return null;
  const finding = phraseIn(library, source) ?? missingIn(library, source, node, file);
  return finding && { ...finding, correct: correction(finding, library, source, node, file) };
}

/**
 * `StatusCodes[404]`, `STATUS_CODES[404]` and `ReasonPhrases.NOT_FOUND` give a text, `STATUS_CODES.NOT_FOUND` gives
 * `undefined`.
 */
function phraseIn(
  { name, phrases = [], exports }: ConstantsLibrary,
  { path }: ModuleExport,
): Finding | null {
  const outer = outerOf(path);
  const key = path.slice(path.lastIndexOf('.') + 1);
  const isCode = /^\d{3}$/u.test(key);
  const code = isCode ? Number(key) : codeNamed(key);
  if (code === undefined) return null;
  const finding = { of: titleOf(outer, name), name: key, meant: code };
  const by = phrases.find((held) => held.path === outer)?.by;
  if (by !== undefined) {
    if (isCode === (by === 'code')) return { gives: 'phrase', ...finding };
    return by === 'code' ? { gives: 'undefined', ...finding } : null;
  }
  const isByCode = exports.some(({ path: own, byCode }) => own === outer && byCode !== undefined);
  const isMember = exports.some(({ members }) => Object.values(members).includes(code));
  return isCode && isByCode && isMember ? { gives: 'phrase', ...finding } : null;
}

/** A member or export that no version has which the project may use. */
function missingIn(
  library: ConstantsLibrary,
  source: ModuleExport,
  expression: Node,
  file: SourceFile,
): Finding | null {
  const { name, exports, gone = [] } = library;
  const [root = '', ...rest] = source.path.split('.');
  const code = codeNamed(rest.at(-1) ?? root) ?? null;
  const missing = (path: string, asked: string): Finding => ({
    gives: 'undefined',
    of: titleOf(path, name),
    name: asked,
    meant: code,
  });
  if (gone.includes(source.path)) return missing(root, rest.join('.'));
  const held = exports.find(({ path }) => path === root);
  const [member] = rest;
  if (held !== undefined && member !== undefined)
    return lacks(library, held, member, file) ? missing(root, member) : null;

  const whole = exports.find(({ path }) => path === 'default');
  if (whole !== undefined && rest.length === 0 && codeNamed(root) !== undefined) {
    const isMisplaced =
      Object.hasOwn(whole.members, root) &&
      whole.defaultOnly !== undefined &&
      isAtLeast(versionsOf(library, file) ?? '', whole.defaultOnly) &&
      holdsWholeModule(expression, file.sourceCode);
    return isMisplaced || isVariant(whole, root) ? missing('default', root) : null;
  }
  const isMisspelt = exports.some(
    ({ path }) => path !== root && latinLetters(path) === latinLetters(root),
  );
  return isMisspelt && rest.length === 1 ? missing('default', root) : null;
}

/**
 * Whether an export surely has no member of this name: all members of the installed version are known, or only the
 * spelling differs.
 */
function lacks(
  library: ConstantsLibrary,
  held: ConstantsExport,
  member: string,
  file: SourceFile,
): boolean {
  if (Object.hasOwn(held.members, member)) {
    const since = held.late?.[member];
    return since !== undefined && isBefore(versionsOf(library, file) ?? '', since);
  }
  if (member in Object.prototype) return false;
  return isVariant(held, member) || (/^[\p{L}_$]/u.test(member) && isKnownWhole(library, file));
}

function isVariant({ members }: ConstantsExport, name: string): boolean {
  return (
    !Object.hasOwn(members, name) &&
    Object.keys(members).some((other) => latinLetters(other) === latinLetters(name))
  );
}

/** How the meant code is written: by the same export if it has the code, else by another that can be reached here. */
function correction(
  { meant }: Finding,
  library: ConstantsLibrary,
  source: ModuleExport,
  node: Node,
  file: SourceFile,
): string | null {
  if (meant === null) return null;
  const range = versionsOf(library, file);
  const isWhole = holdsWholeModule(node, file.sourceCode);
  const outer = outerOf(source.path);
  const reachable = library.exports
    .filter((held) => hasExport(held, range) && (!isWhole || isInWhole(held, range)))
    .toSorted((a, b) => Number(b.path === outer) - Number(a.path === outer));
  for (const held of reachable) {
    const member = sureMember(held, meant, range);
    const object = member === undefined ? null : objectFor(held.path, source.path, node, file);
    if (object !== null) return `${object}.${member}`;
  }
  return null;
}

/**
 * The text for the export at `path`, given an expression that reads the export at `from`; null where there is no way.
 */
function objectFor(path: string, from: string, node: Node, file: SourceFile): string | null {
  if (path === outerOf(from) && node.type === 'MemberExpression')
    return objectText(node, file.sourceCode);
  let whole = node;
  for (let depth = from.split('.').length; depth > 0; depth -= 1) {
    if (whole.type !== 'MemberExpression') return null;
    whole = whole.object;
  }
  const text = outerText(whole, file.sourceCode);
  return path === 'default' ? text : `${text}.${path}`;
}

function outerOf(path: string): string {
  const cut = path.lastIndexOf('.');
  return cut < 0 ? 'default' : path.slice(0, cut);
}

function titleOf(path: string, name: string): string {
  return path === 'default' ? name : `${path} of ${name}`;
}
