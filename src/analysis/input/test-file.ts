/** Files that are tests, by their names, their imports and the globals of test runners. */
import { testFile, testFolder, testGlobal, testRunner } from '../../frameworks/shared/tests.ts';
import { definitionOf } from '../../syntax/definitions.ts';
import { oncePer } from '../../syntax/once-per.ts';
import type { SourceFile } from './source-file.ts';

/** Whether a file surely is a test: it is named as one, or loads a test runner. */
export function isTestFile({ filename, index }: SourceFile): boolean {
  return testFile.test(filename) || [...index.loaded].some((module) => testRunner.test(module));
}

/** Whether a file is a test, or stands in a folder with what tests use, below the folder where the run started. */
function isOfTests(file: SourceFile): boolean {
  return isTestFile(file) || testFolder.test(file.path);
}

/** Whether a file is a test by all signs that there are: also where it calls the globals of a test runner. */
export const isTest = oncePer(
  (file: SourceFile): boolean =>
    isOfTests(file) ||
    file.index.plainCalls.some(
      ({ callee }) =>
        callee.type === 'Identifier' &&
        testGlobal.test(callee.name) &&
        definitionOf(callee, file.sourceCode).kind === 'global',
    ),
);
