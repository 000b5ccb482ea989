/** The problem with a declared status that no response can have. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { DeclaredSite } from '../../analysis/status-site.ts';
import { describeValue } from '../describe-status.ts';
import { namedCode } from '../site-facts.ts';

type InvalidDeclaration = 'codeInvalid' | 'fractionInvalid';

/** The report on a declared number that is no status code, whatever the runtime; null where it is one. */
export function invalidDeclarationFinding(
  site: DeclaredSite,
  sourceCode: Readonly<TSESLint.SourceCode>,
): TSESLint.ReportDescriptor<InvalidDeclaration> | null {
  const { status } = site;
  const code = namedCode(site);
  if (code === null || !Number.isFinite(code) || site.faked) return null;
  const isInteger = Number.isInteger(code);
  if (isInteger && code >= 100 && code <= 599) return null;
  if (status.kind !== 'written' || status.notation === 'word') return null;
  return {
    node: status.node,
    messageId: isInteger ? 'codeInvalid' : 'fractionInvalid',
    data: { value: describeValue(status.value, sourceCode.getText(status.node)) },
  };
}
