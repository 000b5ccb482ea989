/**
 * The project as the disk has it: the only file that needs Node.js. Names of files are often made up: a processor calls a
 * block of Markdown `readme.md/0_0.js`, an editor has names that are no paths. Whatever the system answers, no question
 * throws, and none waits.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseTsconfig, type TsConfigJsonResolved } from 'get-tsconfig';
import { oncePer } from '../../syntax/once-per.ts';
import { firstListed, parseManifest, rangesIn, type Manifest } from './manifest.ts';
import type { CompilerOptions, Place, Project } from './project.ts';

/** How long the disk is taken at its word, in milliseconds: a run asks thousands of times, an editor's server lives for days. */
const trusted = 1000;

/** Larger files are not read: no configuration is of this size. */
const largest = 2 ** 24;

/** Configurations that one is made of. */
const mostExtended = 200;

/** The part of a path that importers may leave away. */
const optional = /(?:\/index)?(?:\.d)?\.[cm]?[jt]sx?$|\/index$/u;

/** What stands at a path; `other` is a pipe, a device, a file of a size that nobody reads. */
interface Entry {
  readonly kind: 'file' | 'folder' | 'other' | 'none';
  /** A text by which two states of a file are told apart. */
  readonly state: string;
}

/** The answers of the disk within the last second. */
interface Answers {
  readonly since: number;
  /** By path. */
  readonly entries: Map<string, Entry>;
  /** The manifests in a folder and above it, the nearest first. */
  readonly manifests: Map<string, readonly Manifest[]>;
  /** The path of the configuration that holds for the files of a folder. */
  readonly configurations: Map<string, string | null>;
  /** By the path of the configuration. */
  readonly options: Map<string, CompilerOptions | 'unknown'>;
}

/** Content that was read, and the states of the paths that it depends on: it holds as long as they do. */
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

  /** @param now the milliseconds of a clock that is never set back. */
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

  /** The folder that a file's imports start from: for a part of another file, that file's. */
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
   * The content of a file, read again once a path that `make` asked for is in another state, or if reading failed. `make`
   * asks for each path right before it reads, since reading would wait if a pipe had taken the place of the file.
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

/** The same list as long as none of its manifests changes, since much is made of what they list together. */
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

/** Links are followed; one that leads nowhere or to itself is nothing. */
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
 * The options of a configuration with all that it extends, or null where any of it cannot be read. One that only refers
 * to others leaves open which of them is the file's.
 */
function optionsIn(file: string, ask: (name: string) => Entry): CompilerOptions | 'unknown' | null {
  const config: TsConfigJsonResolved | null = answered(
    () => parseTsconfig(file, new Questions(ask)),
    null,
  );
  if (config === null) return null;
  return (config.references ?? []).length > 0 ? 'unknown' : (config.compilerOptions ?? {});
}

/** What `get-tsconfig` remembers of its questions to the disk. It looks here before each, so that one can be refused. */
class Questions extends Map<string, string> {
  readonly #ask: (name: string) => Entry;
  #read = 0;

  constructor(ask: (name: string) => Entry) {
    super();
    this.#ask = ask;
  }

  /** @throws {Error} where a file is to be read that is none, or too many are, as where each of a chain is extended twice. */
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

/** Any error says that there is no answer: ENOENT, ENOTDIR, ELOOP, EACCES, ENAMETOOLONG, a null character in a name. */
function answered<Answer, Otherwise>(ask: () => Answer, otherwise: Otherwise): Answer | Otherwise {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}

/** The project of all files that are linted in Node.js. */
export const projectOnDisk: Project = new ProjectOnDisk();
