/** src/frameworks/index.ts, which lists the adapters of its folder. */
import { readdirSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/** The names of the adapters in a folder, sorted. */
export function adapterNames(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.replace(/\.ts$/u, ''))
    .sort();
}

/** The index as it should be. */
export async function renderFrameworksIndex(folder: string): Promise<string> {
  const names = adapterNames(folder);
  const identifier = (name: string) =>
    name.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
  const text = `/** Every adapter of this folder; \`npm run test:update\` writes this file. */
import type { Framework } from './language/framework.ts';
${names.map((name) => `import ${identifier(name)} from './${name}.ts';`).join('\n')}

export const frameworks: readonly Framework[] = [${names.map(identifier).join(', ')}];
`;
  return format(text, { ...(await resolveConfig(import.meta.filename)), parser: 'typescript' });
}
