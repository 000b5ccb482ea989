/** The commands, configs and scripts of docs/ci.md and docs/hosts.md, to be run as they stand there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplesUnder } from '../documents/examples.ts';
import type { Finished } from './run.ts';
import type { Sample } from './sample-project.ts';

/** The recipes of a page. */
export interface Recipes {
  /** The first block of a language under a heading. @throws {Error} if there is none. */
  readonly block: (title: string, language: string) => string;
  /**
   * The command under a heading that runs ESLint and has a word in it, in a block of shell or in the script of a CI
   * service. @throws {Error} if there is none.
   */
  readonly command: (title: string, word: string) => string;
}

/** Reads a page of docs/. */
export function recipesOf(page: string): Recipes {
  const text = readFileSync(join(import.meta.dirname, '../../docs', page), 'utf8');
  const found = (title: string, what: string, recipe: string | undefined) => {
    if (recipe === undefined) throw new Error(`${page} has no ${what} under “${title}”.`);
    return recipe;
  };
  return {
    block: (title, language) =>
      found(
        title,
        language,
        examplesUnder(text, title).find((example) => example.language === language)?.code,
      ),
    command: (title, word) =>
      found(
        title,
        word,
        examplesUnder(text, title)
          .filter(({ language }) => language === 'sh' || language === 'yaml')
          .flatMap(({ code }) => code.split('\n'))
          .map((line) => /(?<=^|^ +- (?:run: )?)npx eslint .*/u.exec(line)?.[0])
          .find((line) => line?.includes(word)),
      ),
  };
}

/** Runs a recipe in a sample, where `npx` finds the commands in the project itself. */
export function follow(
  sample: Sample,
  recipe: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  return sample.shell(recipe.replaceAll('npx ', ''), environment);
}
