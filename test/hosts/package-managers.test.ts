/** The tarball, installed by each package manager in a project outside of this repository. */
import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { packedPlugin } from './packed-plugin.ts';
import { run, type Finished } from './run.ts';
import {
  findingsIn,
  makeSample,
  sampleConfig,
  sampleFiles,
  type Finding,
  type Sample,
} from './sample-project.ts';
import { bunProgram, managers, nodeProgram, registry, storeOf, versions } from './tools.ts';

/**
 * A project that lists the tarball and has nothing installed yet. Its own dependencies are optional peers: the plugin
 * reads what is listed, and nobody has to install it.
 */
function uninstalled(): Sample {
  const { dependencies, ...listed } = JSON.parse(sampleFiles['package.json'] ?? '') as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const { eslint, typescript, '@typescript-eslint/parser': parser } = manifest.devDependencies;
  const devDependencies = {
    eslint,
    typescript,
    '@typescript-eslint/parser': parser,
    [manifest.name]: `file:${packedPlugin.tarball}`,
  };
  const peerDependenciesMeta = Object.fromEntries(
    Object.keys(dependencies).map((name) => [name, { optional: true }]),
  );
  const text = { ...listed, devDependencies, peerDependencies: dependencies, peerDependenciesMeta };
  return makeSample({ linked: false, files: { 'package.json': JSON.stringify(text) } });
}

const commonJsConfig = sampleConfig
  .replaceAll(/^import (\w+) from (.*);$/gmu, 'const $1 = require($2);')
  .replace('export default', 'module.exports =');

let plain: readonly Finding[] = [];
beforeAll(async () => {
  const sample = makeSample();
  const { stdout } = await sample.eslint('--format', 'json', 'src');
  plain = findingsIn(stdout, sample);
});

type Lint = (options: readonly string[], node?: string) => Promise<Finished>;

/** The ways to install it, each with how ESLint is run afterwards. */
const ways: Readonly<Record<string, (sample: Sample, from: string) => Promise<Lint>>> = {
  // Each package finds its own dependencies and no others.
  async pnpm({ folder }, from) {
    const pnpm = await managers.pnpm();
    const env = {
      npm_config_registry: from,
      npm_config_node_linker: 'isolated',
      npm_config_hoist: 'false',
      npm_config_store_dir: storeOf('pnpm'),
    };
    const installing = ['install', '--ignore-scripts', '--prefer-offline', '--no-frozen-lockfile'];
    expect(await run(process.execPath, [pnpm, ...installing], { cwd: folder, env })).toMatchObject({
      status: 0,
    });
    return (options, node = process.execPath) =>
      run(node, ['node_modules/eslint/bin/eslint.js', ...options], { cwd: folder });
  },
  // There is no node_modules: packages are read out of their archives.
  async yarn({ folder }, from) {
    const yarn = await managers.yarn();
    const env = {
      YARN_NPM_REGISTRY_SERVER: from,
      YARN_UNSAFE_HTTP_WHITELIST: from.startsWith('http:') ? new URL(from).hostname : '',
      YARN_NODE_LINKER: 'pnp',
      YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
      YARN_ENABLE_TELEMETRY: 'false',
      YARN_ENABLE_SCRIPTS: 'false',
      YARN_ENABLE_GLOBAL_CACHE: 'true',
      YARN_GLOBAL_FOLDER: storeOf('yarn'),
    };
    expect(await run(process.execPath, [yarn, 'install'], { cwd: folder, env })).toMatchObject({
      status: 0,
    });
    return (options, node = process.execPath) =>
      run(node, [yarn, 'eslint', ...options], { cwd: folder, env });
  },
  // Installed and run by Bun, without Node.js.
  async bun({ folder }, from) {
    const bun = await bunProgram();
    const env = { npm_config_registry: from, BUN_INSTALL_CACHE_DIR: storeOf('bun') };
    expect(await run(bun, ['install', '--ignore-scripts'], { cwd: folder, env })).toMatchObject({
      status: 0,
    });
    return (options) => run(bun, ['--bun', 'eslint', ...options], { cwd: folder, env });
  },
};

describe.each(Object.keys(ways))('%s', (way) => {
  const sample = uninstalled();
  const findings = ({ stdout, stderr }: Finished) => {
    if (!stdout.startsWith('[')) throw new Error(stdout + stderr);
    return findingsIn(stdout.slice(0, stdout.lastIndexOf(']') + 1), sample);
  };
  let lint: Lint = () => Promise.reject(new Error('It is not installed.'));
  beforeAll(async () => {
    sample.write({ 'eslint.config.cjs': commonJsConfig });
    lint = (await ways[way]?.(sample, await registry())) ?? lint;
  }, 300_000);

  it('lints under a config that is a module', async () => {
    expect(findings(await lint(['src', '--format', 'json']))).toEqual(plain);
  });

  it('lints under a config in CommonJS', async () => {
    // Yarn's archives do not give modules to the `require` of Node.js 20.
    const node = way === 'yarn' ? await nodeProgram(versions.node[2]) : undefined;
    const options = ['--config', 'eslint.config.cjs', 'src', '--format', 'json'];
    expect(findings(await lint(options, node))).toEqual(plain);
  });
});
