/** The plugin where there is no Node.js: bundled as for a browser, in a context that has little but the language. */
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import vm from 'node:vm';
import { Linter } from 'eslint';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';

const root = join(import.meta.dirname, '../..');

/** Bundles a module as a script that leaves its exports in a variable. @param standIns modules of Node.js → their text. */
async function bundled(
  name: string,
  text: string,
  {
    standIns = {},
    define = {},
  }: { standIns?: Record<string, string>; define?: Record<string, string> } = {},
): Promise<string> {
  const entry = join(root, `${name}.js`);
  const missing: string[] = [];
  const bundle = await rolldown({
    input: entry,
    cwd: root,
    platform: 'browser',
    transform: { define },
    plugins: [
      {
        name: 'entry',
        resolveId(specifier, importer) {
          if (specifier === entry || specifier in standIns) return `\0${specifier}`;
          if (!isBuiltin(specifier)) return null;
          missing.push(`${importer ?? ''}: ${specifier}`);
          return { id: specifier, external: true };
        },
        load: (id) => (id === `\0${entry}` ? text : (standIns[id.slice(1)] ?? null)),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', name });
  await bundle.close();
  expect(missing).toEqual([]);
  expect(output[0].imports).toEqual([]);
  return output[0].code;
}

/** The globals beyond the language that ESLint needs and all browsers have. */
const context = vm.createContext({ URL, structuredClone });

/** The value of an expression in the context, by way of JSON. */
const evaluated = (expression: string) =>
  JSON.parse(vm.runInContext(`JSON.stringify(${expression})`, context) as string) as unknown;

beforeAll(async () => {
  const eslint = await bundled('eslint', "export { Linter } from 'eslint/universal';", {
    // ESLint asks for these although it need not.
    standIns: {
      'node:path':
        "export const extname = (name) => name.replace(/^.*(?=\\.)/u, ''), join = () => '';",
    },
    define: { 'process.env': '{}' },
  });
  const own = await bundled(
    'own',
    `export { default as plugin } from 'eslint-plugin-http-status';
     export { createPlugin } from './dist/src/plugin.js';
     export { noProject } from './dist/src/analysis/input/project.js';`,
  );
  for (const script of [eslint, own]) vm.runInContext(script, context);
}, 120_000);

const programs = {
  'an Express server': `
    import express from 'express';
    const app = express();
    app.get('/', (req, res) => res.status('404').send('none'));
    app.post('/', (req, res) => { res.status(204).json({}); });
    app.put('/:id', (req, res) => res.status(999).end());
    app.use((error, req, res, next) => { res.send(500, 'broken'); });`,
  'a module of responses': `
    export const GET = () => new Response('gone', { status: 204 });
    export const POST = async () => { const answer = await fetch('/'); if (answer.status === '201') return answer; };`,
};

it.each(['process', 'require', 'Buffer', 'performance', 'setTimeout'])('there is no %s', (name) => {
  expect(evaluated(`typeof ${name}`)).toBe('undefined');
});

describe.each(Object.entries(programs))('%s', (_, code) => {
  it('gets the messages that it gets in Node.js without a package.json', () => {
    const inNode = new Linter().verify(code, [plugin.configs.all]);
    expect(inNode.length).toBeGreaterThan(1);
    expect(
      evaluated(`new eslint.Linter().verify(${JSON.stringify(code)}, [own.plugin.configs.all])`),
    ).toEqual(JSON.parse(JSON.stringify(inNode)));
  });
});

describe('a project that somebody typed', () => {
  const messagesWith = (dependencies: object) => {
    vm.runInContext(
      `dependencies = ${JSON.stringify(dependencies)};
       plugin = own.createPlugin({
         ...own.noProject, dependencies: () => new Map(Object.entries(dependencies)),
       });`,
      context,
    );
    const code = "export const show = (req, res) => res.status('404').end();";
    return evaluated(
      `new eslint.Linter().verify(${JSON.stringify(code)}, [plugin.configs.recommended])
        .map(({ messageId }) => messageId)`,
    );
  };

  it('decides on the verdict', () => {
    expect(messagesWith({ express: '^5.0.0' })).toContain('stringRejected');
    expect(messagesWith({ express: '^4.18.0' })).not.toContain('stringRejected');
    expect(messagesWith({})).not.toContain('stringRejected');
  });
});
