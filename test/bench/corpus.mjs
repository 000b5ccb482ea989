/** Real files below a folder instead of generated ones: some full of statuses, some without any. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import tseslint from 'typescript-eslint';

const skipped = new Set(['node_modules', '.git', 'dist', 'build', '.next', 'coverage', 'vendor']);
const isSource = (name) =>
  /\.[cm]?[jt]sx?$/u.test(name) && !/\.d\.[cm]?ts$|\.min\.|\.bundle\./u.test(name);

/** A status beside its name, as `status(404)`, `statusCode: 201` or `HttpStatus.OK` have it. */
const status =
  /\b(?:status(?:es|Code|_code)?|code|sendStatus|redirect)\b\W{1,9}[1-5]\d\d\b|\b(?:Http)?Status(?:Codes?)?\.\w/gu;
/** A word that shows that a file may have a status. */
const hint = /status|redirect|https?\.|Exception|HttpError|createError|boom/iu;

const biggest = 100_000;
const enough = 3;

function* sourcesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) yield* sourcesBelow(path);
    } else if (entry.isFile() && isSource(entry.name) && statSync(path).size <= biggest) yield path;
  }
}

function isParsed(path, text) {
  try {
    tseslint.parser.parseForESLint(text, { filePath: path, ecmaFeatures: { jsx: true } });
    return true;
  } catch {
    return false;
  }
}

/** A number of files of each kind, the same in each run, picked evenly from all files. */
export function filesOfCorpus(folder, count) {
  const order = (path) => createHash('sha1').update(relative(folder, path)).digest('hex');
  const sources = [...sourcesBelow(folder)]
    .map((path) => ({ path, rank: order(path) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));

  const statuses = [];
  const plain = [];
  for (const { path } of sources) {
    const text = readFileSync(path, 'utf8');
    const isPlain = !hint.test(text);
    const kind = isPlain ? plain : (text.match(status) ?? []).length >= enough ? statuses : [];
    if (kind.length < count && isParsed(path, text)) kind.push(path);
    if (statuses.length >= count && plain.length >= count) break;
  }
  return { statuses, plain };
}
