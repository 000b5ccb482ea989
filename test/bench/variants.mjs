/** The variants that are compared: sets of rules, all with the same parser. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import tseslint from 'typescript-eslint';

const root = join(import.meta.dirname, '../..');

/** The plugin as `npm run build` leaves it. */
export const built = join(root, 'dist/src/index.js');

/** One rule that does nothing: the cost of parsing, analysing scopes and walking. */
const floor = {
  plugins: { bench: { rules: { nothing: { create: () => ({ Program() {} }) } } } },
  rules: { 'bench/nothing': 'error' },
};

export const load = async (path) => (await import(pathToFileURL(path).href)).default;

/** The rules of other plugins, loaded only by the process that runs them. */
const others = {
  floor: () => [floor],
  unicorn: async () => {
    await import('./newer-builtins.mjs');
    const { default: unicorn } = await import('eslint-plugin-unicorn');
    return [{ plugins: { unicorn }, rules: { 'unicorn/no-invalid-response-options': 'error' } }];
  },
  'typescript-eslint': () => tseslint.configs.recommended,
  eslint: async () => [(await import('@eslint/js')).default.configs.recommended],
};

export const neighbours = ['unicorn', 'typescript-eslint', 'eslint'];

/**
 * The config of a variant: `floor`, one of `neighbours`, or `recommended`, `all` or a rule of the build at a path.
 * @param {{ name: string, plugin?: string }} variant
 */
export async function configOf({ name, plugin = built }) {
  const configs = (await others[name]?.()) ?? [rulesOf(await load(plugin), name)];
  return [
    {
      files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'],
      languageOptions: {
        parser: tseslint.parser,
        parserOptions: { ecmaFeatures: { jsx: true } },
      },
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    },
    ...configs,
  ];
}

function rulesOf({ configs }, name) {
  const { plugins, rules } = configs[name] ?? configs.all;
  if (name in configs) return { plugins, rules };
  return { plugins, rules: { [`http-status/${name}`]: rules[`http-status/${name}`] } };
}
