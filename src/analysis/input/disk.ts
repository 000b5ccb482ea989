/**
 * All that the analysis asks of the disk. Names of files are often made up: a processor calls a block of Markdown
 * `readme.md/0_0.js`, an editor has names that are no paths. Whatever the system answers, no question ends a run or waits.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseTsconfig, type TsConfigJsonResolved } from 'get-tsconfig';

/** Larger files say nothing: no configuration that somebody wrote is of this size. */
const largest = 2 ** 24;

/** Configurations that one is made of. */
const mostExtended = 200;

/** A regular file that is there, by the time of its last change. */
interface Found {
  readonly modified: number;
}

/** For how many milliseconds an answer is taken for true: a run asks thousands of times in them, an editor's server lives for days. */
const fresh = 1000;

/** The same question to the disk, with an answer that is remembered for a second. */
export function remembered<Answer>(
  ask: (question: string) => Answer,
): (question: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer; readonly asked: number }>();
  return (question) => {
    const now = performance.now();
    const known = answers.get(question);
    if (known !== undefined && now - known.asked < fresh) return known.answer;
    const answer = ask(question);
    answers.set(question, { answer, asked: now });
    return answer;
  };
}

/** The working directory, or the root where it has been deleted. */
export function workingDirectory(): string {
  return answered(() => process.cwd(), path.sep);
}

/** The folder of a file and those above it; none for what is no whole path. */
export function* foldersAbove(filename: string): Generator<string> {
  if (!path.isAbsolute(filename)) return;
  for (let folder = path.dirname(filename); ; folder = path.dirname(folder)) {
    yield folder;
    if (folder === path.dirname(folder)) return;
  }
}

/** The folder that a file's imports start from: for a part of another file, that file's. */
export function folderOf(filename: string): string {
  for (const folder of foldersAbove(filename)) {
    const found = statusOf(folder);
    if (found?.isDirectory() === true) break;
    if (found !== null) return path.dirname(folder);
  }
  return path.dirname(filename);
}

/** A file that can be read, as against a folder, a pipe, a link that leads nowhere or one that leads to itself. */
export function findFile(file: string): Found | null {
  const found = statusOf(file);
  return found?.isFile() === true && found.size <= largest ? { modified: found.mtimeMs } : null;
}

/** The text of a file, or null where it cannot be read. */
export function readText(file: string): string | null {
  return findFile(file) && answered(() => fs.readFileSync(file, 'utf8'), null);
}

/** The nearest file of a name in the folder of a file or above. */
export function nearestFile(filename: string, name: string): string | null {
  for (const folder of foldersAbove(filename)) {
    const file = path.join(folder, name);
    if (findFile(file) !== null) return file;
  }
  return null;
}

/** A configuration of TypeScript with all that it extends, or null where any of it cannot be read. */
export function readTsconfig(file: string): TsConfigJsonResolved | null {
  return answered(() => parseTsconfig(file, new ReadableFiles()), null);
}

/** What `get-tsconfig` remembers of its questions to the disk. It looks here before each, so that one can be refused. */
class ReadableFiles extends Map<string, string> {
  #read = 0;

  /** @throws {Error} where a file is to be read that is none, or too many are, as where each of a chain is extended twice. */
  override get(question: string): string | undefined {
    const file = /^readFileSync:(.*):utf8$/su.exec(question)?.[1];
    if (file !== undefined) {
      this.#read += 1;
      if (this.#read > mostExtended || findFile(file) === null)
        throw new Error(`${file} is not read.`);
    }
    return super.get(question);
  }
}

function statusOf(file: string): fs.Stats | null {
  return answered(() => fs.statSync(file), null);
}

/** Any error says that there is no answer: ENOENT, ENOTDIR, ELOOP, EACCES, ENAMETOOLONG, a null character in a name. */
function answered<Answer, Otherwise>(ask: () => Answer, otherwise: Otherwise): Answer | Otherwise {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}
