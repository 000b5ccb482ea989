/** How the modules of the linter are bundled for a browser. */
import type { UserConfig } from 'vitepress';

type Vite = NonNullable<UserConfig['vite']>;
type Plugin = ReturnType<NonNullable<NonNullable<Vite['worker']>['plugins']>>[number];

/** ESLint's own rules, half of its size, which nobody asks for in a playground of other rules. */
function withoutOwnRules(): Plugin {
  const standIn = '\0no-rules';
  return {
    name: 'without-own-rules',
    enforce: 'pre',
    resolveId: (specifier, importer = '') =>
      specifier === '../rules' && importer.includes('/eslint/lib/config/default-config.js')
        ? standIn
        : null,
    load: (id) =>
      id === standIn ? 'export const get = () => undefined, has = () => false;' : null,
  };
}

export const browserModules: Vite = {
  build: { target: 'es2022' },
  worker: { format: 'es', plugins: () => [withoutOwnRules()] },
  // A build replaces `process.env` by itself, the server of `npm run docs:dev` does not.
  optimizeDeps: {
    include: ['eslint/universal', '@typescript-eslint/parser', 'yaml'],
    esbuildOptions: { define: { 'process.env': '{}' } },
  },
  resolve: { alias: { 'node:path': 'pathe', path: 'pathe' } },
};
