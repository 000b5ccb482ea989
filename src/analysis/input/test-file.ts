/** Files that are tests, by their names and imports. */
import { testFile, testFolder, testRunner } from '../../frameworks/shared/tests.ts';
import type { SourceFile } from './source-file.ts';

/** Whether a file surely is a test: it is named as one, or loads a test runner. */
export function isTestFile({ filename, index }: SourceFile): boolean {
  return testFile.test(filename) || [...index.loaded].some((module) => testRunner.test(module));
}

/** Whether a file is a test, or stands in a folder with what tests use, below the folder where the run started. */
export function isOfTests(file: SourceFile): boolean {
  const { filename, cwd } = file;
  const path = filename.startsWith(cwd) ? filename.slice(cwd.length) : filename;
  return isTestFile(file) || testFolder.test(path);
}
