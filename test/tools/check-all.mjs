// npm test: every check there is, a line for each; the tests show what they do while they run.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { missingPackages } from './installed.mjs';
import { runSteps } from './steps.mjs';

const root = join(import.meta.dirname, '../..');

const npm = process.env.npm_execpath;

/** A script of package.json as a step. */
const script = (name, run, more = {}) => ({
  name,
  command: [...(npm ? [process.execPath, npm] : ['npm']), 'run', '--silent', run],
  ...more,
});

// The longest begin first. What is built is read by the others.
const checks = [
  script('build', 'build'),
  script('format', 'format:check'),
  script('lint', 'lint', { after: ['build'] }),
  script('types', 'typecheck', { after: ['build'] }),
  // It packs the plugin, and would build it once more for that.
  script('package', 'check:package', {
    after: ['build'],
    env: { npm_config_ignore_scripts: 'true' },
  }),
  script('unused code', 'knip', { after: ['build'] }),
];
const names = checks.map(({ name }) => name);
// They take all cores.
const tests = script('tests', 'tests', { after: names, isShown: true });

if (missingPackages(root).length > 0) {
  console.error('Not all packages are installed: npm ci, or npm cit to install and check.');
  process.exit(2);
}
console.log(`Checks ${names.join(', ')}, then runs the tests: about seven minutes on two cores.`);
const isSuccess = await runSteps([...checks, tests], {
  cores: availableParallelism(),
  cwd: root,
  write: (text) => process.stdout.write(text),
});
console.log(isSuccess ? 'All checks passed.' : 'There are failures, see above.');
process.exitCode = isSuccess ? 0 : 1;
