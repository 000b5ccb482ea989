/** How the tests run: on all cores, the files that take longest first. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that have a process to themselves: they load frameworks, of which several replace globals such as `Response`,
 * stand in for modules of Node.js, start programs and browsers, use up the stack, or ask TypeScript for types. All other files share two processes, so that the plugin is loaded twice instead of a
 * hundred times; `same-globals.ts` checks that none leaves a trace for the next.
 */
const alone = [
  'test/runtime/**/*.test.ts',
  'test/integration/**/*.test.ts',
  'test/hosts/**/*.test.ts',
  'test/editors/**/*.test.ts',
  'test/newcomer/**/*.test.ts',
  'test/site/**/*.test.ts',
  'test/tools/absent-fields.test.ts',
  'test/syntax/paths.test.ts',
  'test/analysis/project-on-disk.test.ts',
  'test/rules/response-cases.test.ts',
];

/** Files that take long although they are short. Without a result of an earlier run, Vitest goes by the size of a file. */
const long = [
  'site/site',
  'runtime/server-frameworks',
  'runtime/late-responses',
  'integration/fix-programs',
  'runtime/function-frameworks',
  'integration/package',
  'analysis/robustness',
  'demands/demands',
  'analysis/growth',
  'analysis/fold-paths',
  'test/repository',
];

const placeOf = ({ moduleId }: TestSpecification) => {
  const place = long.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
  return place < 0 ? long.length : place;
};

/** Begins with the long files, so that no core is idle while one of them ends. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isAlone = (file: TestSpecification) => (file.project.config.isolate ? 0 : 1);
    return sorted.toSorted(
      (one, other) => isAlone(one) - isAlone(other) || placeOf(one) - placeOf(other),
    );
  }
}

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    maxWorkers: '100%',
    testTimeout: 60_000,
    update: 'none',
    // Frameworks write to the console; of a test that fails it is shown.
    silent: 'passed-only',
    slowTestThreshold: 10_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: alone,
          isolate: false,
          setupFiles: 'test/tools/same-globals.ts',
        },
      },
    ],
  },
});
