/** The rows of the status map for a text, without a run of the command. */
import parser from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import { noProject } from '../../src/analysis/input/project.ts';
import { inProject } from '../../src/rule/create-rule.ts';
import { routesIn, type RouteRow } from '../../src/status-map/routes.ts';

export function routesOf(text: string, file = 'app.ts'): readonly RouteRow[] {
  const found: RouteRow[] = [];
  const routes = {
    create: (context: TSESLint.RuleContext<never, readonly unknown[]>) => ({
      Program() {
        found.push(...routesIn(inProject(context, noProject), file));
      },
    }),
  };
  const config = {
    files: ['**/*.ts'],
    languageOptions: { parser },
    plugins: { map: { rules: { routes } } },
    rules: { 'map/routes': 'error' },
  } as unknown as Linter.Config;
  const [message] = new Linter().verify(text, config, { filename: file });
  if (message !== undefined) throw new Error(message.message);
  return found;
}
