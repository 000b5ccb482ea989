/**
 * The project as the disk has it: the only file that needs Node.js. Names of files are often made up: a processor calls a
 * block of Markdown `readme.md/0_0.js`, an editor has names that are no paths. Whatever the system answers, no question
 * throws, and none waits.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseTsconfig, type TsConfigJsonResolved } from 'get-tsconfig';
import { oncePer } from '../../syntax/once-per.ts';
import {
  firstListed,
  isDispensableIn,
  parseManifest,
  rangesIn,
  type Manifest,
} from './manifest.ts';
import type { CompilerOptions, Place, Project, Yaml } from './project.ts';

const require = createRequire(import.meta.url);

/**
 * How long an answer of the disk is used, in milliseconds: a run asks thousands of times, and an editor's server lives
 * for days.
 */
const trusted = 1000;

/** The size in bytes above which a file is not read: no configuration is that large. */
const largest = 2 ** 24;

/** How many files a configuration may extend, directly or not. */
const mostExtended = 200;

/** The end of a path that an import may leave out: `/index.ts`, `.d.ts`, `.js`. */
const optional = /(?:\/index)?(?:\.d)?\.[cm]?[jt]sx?$|\/index$/u;

/** A path on the disk. `other` is a pipe, a device or a file that is too large to read. */
interface Entry {
  readonly kind: 'file' | 'folder' | 'other' | 'none';
  /** Changes whenever the file does: its time and size. */
  readonly state: string;
}

/** The answers of the disk within the last second. */
interface Answers {
  readonly since: number;
  /** By path. */
  readonly entries: Map<string, Entry>;
  /** By folder, the manifests in it and above it, the nearest first. */
  readonly manifests: Map<string, readonly Manifest[]>;
  /** By folder, the path of the tsconfig.json that holds for its files. */
  readonly configurations: Map<string, string | null>;
  /** Compiler options by the path of their configuration. */
  readonly options: Map<string, CompilerOptions | 'unknown'>;
}

/** Content made of files, with the states of all paths that it depends on. It holds as long as these stay the same. */
interface Made<Content> {
  readonly states: ReadonlyMap<string, string>;
  readonly content: Content;
}

/** A project on the disk. */
export class ProjectOnDisk implements Project {
  readonly #now: () => number;
  #lately: Answers;
  readonly #manifests = new Map<string, Made<Manifest>>();
  readonly #options = new Map<string, Made<CompilerOptions | 'unknown'>>();

  /** @param now gives the milliseconds of a clock that is never set back. */
  constructor(now = () => performance.now()) {
    this.#now = now;
    this.#lately = noAnswers(now());
  }

  dependencies(filename: string): ReadonlyMap<string, string> {
    return rangesOf(this.#manifestsAbove(filename));
  }

  nearestDependencies(filename: string, names: readonly string[]): readonly string[] {
    return firstListed(this.#manifestsAbove(filename), names);
  }

  isDispensable(filename: string, name: string): boolean {
    return isDispensableIn(this.#manifestsAbove(filename), name);
  }

  installed(filename: string, name: string): string | null {
    for (const folder of foldersAbove(filename)) {
      const manifest = this.#manifest(path.join(folder, 'node_modules', name, 'package.json'));
      if (manifest !== null) return manifest.version;
    }
    return null;
  }

  isModule(filename: string): boolean {
    return this.#manifestsAbove(filename)[0]?.isModule ?? false;
  }

  compilerOptions(filename: string): CompilerOptions | 'unknown' | null {
    const file = this.#configurationOf(filename);
    if (file === null) return null;
    const { options } = this.#answers;
    const known = options.get(file);
    if (known !== undefined) return known;
    const read = this.#made(this.#options, file, (ask) => optionsIn(file, ask)) ?? 'unknown';
    options.set(file, read);
    return read;
  }

  workingDirectory(): string {
    return answered(() => process.cwd(), path.sep);
  }

  isSameModule(specifier: string, named: string, place: Place): boolean {
    if (specifier === named) return true;
    if (!isPath(specifier) || !isPath(named)) return false;
    const imported = path.resolve(this.#folderOf(place), specifier);
    return imported.replace(optional, '') === path.resolve(place.cwd, named).replace(optional, '');
  }

  specifierFor(named: string, place: Place): string {
    if (!isPath(named)) return named;
    const relative = path
      .relative(this.#folderOf(place), path.resolve(place.cwd, named))
      .replaceAll('\\', '/');
    return relative.startsWith('.') ? relative : `./${relative}`;
  }

  yaml(): Yaml | null {
    // Loading it takes longer than loading the plugin, and few files have comments with YAML.
    return answered(() => require('yaml') as Yaml, null);
  }

  get #answers(): Answers {
    const now = this.#now();
    if (now - this.#lately.since >= trusted) this.#lately = noAnswers(now);
    return this.#lately;
  }

  #entry(name: string): Entry {
    const { entries } = this.#answers;
    const entry = entries.get(name) ?? entryAt(name);
    entries.set(name, entry);
    return entry;
  }

  #configurationOf(filename: string): string | null {
    const { configurations } = this.#answers;
    const folder = path.dirname(filename);
    const known = configurations.get(folder);
    if (known !== undefined) return known;
    const nearest =
      this.#nearest(filename, 'tsconfig.json') ?? this.#nearest(filename, 'jsconfig.json');
    configurations.set(folder, nearest);
    return nearest;
  }

  #nearest(filename: string, name: string): string | null {
    for (const folder of foldersAbove(filename)) {
      const file = path.join(folder, name);
      if (this.#entry(file).kind === 'file') return file;
    }
    return null;
  }

  /**
   * The folder that a file's imports start from. A block cut out of another file, `readme.md/0_0.js`, has that file's
   * folder.
   */
  #folderOf({ filename, cwd }: Place): string {
    for (const folder of foldersAbove(filename)) {
      const { kind } = this.#entry(folder);
      if (kind === 'folder') break;
      if (kind !== 'none') return path.dirname(folder);
    }
    return path.resolve(cwd, path.dirname(filename));
  }

  #manifestsAbove(filename: string): readonly Manifest[] {
    const { manifests } = this.#answers;
    const near = manifests.get(path.dirname(filename));
    if (near !== undefined) return near;
    const unknown: string[] = [];
    let above = noManifests;
    for (const folder of foldersAbove(filename)) {
      const known = manifests.get(folder);
      if (known !== undefined) {
        above = known;
        break;
      }
      unknown.push(folder);
    }
    for (const folder of unknown.reverse()) {
      const own = this.#manifest(path.join(folder, 'package.json'));
      if (own !== null) above = below(above)(own);
      manifests.set(folder, above);
    }
    return above;
  }

  #manifest(file: string): Manifest | null {
    if (this.#entry(file).kind !== 'file') return null;
    const manifest = this.#made(this.#manifests, file, (ask) => {
      if (ask(file).kind !== 'file') return null;
      const text = answered(() => fs.readFileSync(file, 'utf8'), null);
      return text === null ? null : parseManifest(text);
    });
    return manifest ?? nothingSaid;
  }

  /**
   * The content of a file. It is read again when a path that `make` asked for has another state, or if reading failed.
   * `make` asks for each path right before it reads, since reading would wait if a pipe had taken the place of the
   * file.
   */
  #made<Content>(
    known: Map<string, Made<Content>>,
    file: string,
    make: (ask: (name: string) => Entry) => Content | null,
  ): Content | null {
    const old = known.get(file);
    if (old && [...old.states].every(([name, state]) => this.#entry(name).state === state))
      return old.content;
    const states = new Map<string, string>();
    const content = make((name) => {
      const entry = entryAt(name);
      this.#answers.entries.set(name, entry);
      states.set(name, entry.state);
      return entry;
    });
    if (content === null) known.delete(file);
    else known.set(file, { states, content });
    return content;
  }
}

const noManifests: readonly Manifest[] = [];

/**
 * The manifest of a folder and those above it. The list is the same one while no manifest changes, so that answers can
 * be remembered for it.
 */
const below = oncePer((above: readonly Manifest[]) =>
  oncePer((own: Manifest): readonly Manifest[] => [own, ...above]),
);

const rangesOf = oncePer(rangesIn);

/** A manifest that cannot be read. */
const nothingSaid = parseManifest('');

function noAnswers(since: number): Answers {
  return {
    since,
    entries: new Map(),
    manifests: new Map(),
    configurations: new Map(),
    options: new Map(),
  };
}

/** The folder of a file and those above it; none if the name is no absolute path (`<input>`). */
function* foldersAbove(filename: string): Generator<string> {
  if (!path.isAbsolute(filename)) return;
  for (let folder = path.dirname(filename); ; folder = path.dirname(folder)) {
    yield folder;
    if (folder === path.dirname(folder)) return;
  }
}

/** The entry at a path. Links are followed; a link that leads nowhere or to itself counts as no entry. */
function entryAt(name: string): Entry {
  const found = answered(() => fs.statSync(name, { throwIfNoEntry: false }), undefined);
  if (found === undefined) return { kind: 'none', state: 'none' };
  if (found.isDirectory()) return { kind: 'folder', state: 'folder' };
  if (!found.isFile() || found.size > largest) return { kind: 'other', state: 'other' };
  return { kind: 'file', state: `${found.mtimeMs} ${found.size}` };
}

function isPath(specifier: string): boolean {
  return /^\.\.?(?:\/|$)/u.test(specifier) || path.isAbsolute(specifier);
}

/**
 * The compiler options of a tsconfig.json with all that it extends; null where one of these files cannot be read. One
 * with `references` gives `unknown`, since any of them may hold for the linted file.
 */
function optionsIn(file: string, ask: (name: string) => Entry): CompilerOptions | 'unknown' | null {
  const config: TsConfigJsonResolved | null = answered(
    () => parseTsconfig(file, new Questions(ask)),
    null,
  );
  if (config === null) return null;
  return (config.references ?? []).length > 0 ? 'unknown' : (config.compilerOptions ?? {});
}

/**
 * The cache of `get-tsconfig`. It looks up each question here before it asks the disk, so that the question can be
 * refused.
 */
class Questions extends Map<string, string> {
  readonly #ask: (name: string) => Entry;
  #read = 0;

  constructor(ask: (name: string) => Entry) {
    super();
    this.#ask = ask;
  }

  /** @throws {Error} where the path is no file, or more files are read than one configuration needs. */
  override get(question: string): string | undefined {
    const [, asked, name = ''] = /^(\w+):(.*?)(?::utf8)?$/su.exec(question) ?? [];
    const { kind } = this.#ask(name);
    if (asked === 'readFileSync') {
      this.#read += 1;
      if (this.#read > mostExtended || kind !== 'file') throw new Error(`${name} is not read.`);
    }
    return super.get(question);
  }
}

/**
 * The answer, or `otherwise` after any error: ENOENT, ENOTDIR, ELOOP, EACCES, ENAMETOOLONG, a null character in a name.
 */
function answered<Answer, Otherwise>(ask: () => Answer, otherwise: Otherwise): Answer | Otherwise {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}

/** The project of all files that are linted in Node.js. */
export const projectOnDisk: Project = new ProjectOnDisk();
