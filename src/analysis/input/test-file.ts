/** Files that are tests, by their names and imports. */
import { testFile, testRunner } from '../../frameworks/shared/tests.ts';
import type { SourceFile } from './source-file.ts';

/** Whether a file surely is a test: it is named as one, or loads a test runner. */
export function isTestFile({ filename, index }: SourceFile): boolean {
  return testFile.test(filename) || [...index.loaded].some((module) => testRunner.test(module));
}
