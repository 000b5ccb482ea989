/** The problem with a status in a place where the API does not look for one, and the edit that moves it. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { Misplaced } from '../../analysis/status-site.ts';
import type { WrittenStatus } from '../../analysis/status-value.ts';
import { quoted } from '../../text.ts';
import { renameKey, replaceExpression } from '../replace.ts';
import { setStatus } from '../set-status.ts';

/** The message about a misplaced status. */
export function messageFor({ place, property, throws }: Misplaced, { value }: WrittenStatus) {
  if (place === 'key') return property === null ? 'optionsIgnored' : 'keyIgnored';
  if (place === 'result') return 'resultIgnored';
  if (place === 'member') return 'memberIgnored';
  if (place === 'call') return 'callRejected';
  if (throws) return 'argumentRejected';
  return typeof value === 'string' ? 'stringIgnored' : 'argumentIgnored';
}

/**
 * The edit that moves the status to where the API reads it, with the value that stands there then, where that is another
 * than before; null where one change is not enough.
 */
export function editOf(
  misplaced: Misplaced,
  status: WrittenStatus,
  sourceCode: Readonly<TSESLint.SourceCode>,
) {
  const { place, key, property } = misplaced;
  const { node, value, code, notation } = status;
  if (place === 'result') return null;
  if (key !== null && property !== null) {
    const fix = renameKey(key, property, sourceCode);
    return { id: 'renameKey', value: null, fix, data: { property } } as const;
  }
  const setting = setStatus(misplaced, status, sourceCode);
  if (setting !== null) {
    const { fix, text } = setting;
    return { id: 'setStatus', value: null, fix, data: { setting: quoted(text) } } as const;
  }
  // In one arm of a ternary, the object would have to stand in the other arm as well.
  if (node.parent?.type !== 'CallExpression' && node.parent?.type !== 'NewExpression') return null;
  if (property !== null) {
    const text = typeof value === 'string' ? String(code) : sourceCode.getText(node);
    const fix = replaceExpression(node, `{ ${property}: ${text} }`, sourceCode);
    return { id: 'wrapStatus', value: code, fix, data: { property } } as const;
  }
  if (notation !== 'string') return null;
  const fix = replaceExpression(node, String(code), sourceCode);
  return { id: 'writeNumber', value: code, fix, data: { status: String(code) } } as const;
}
