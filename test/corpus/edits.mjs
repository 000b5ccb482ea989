/** The edits that rules offer, tried one by one. */

export const isFatal = ({ fatal }) => fatal === true;

/**
 * The edits to try: all fixes, and of the suggestions that say the same in a file the first.
 * @param {readonly import('eslint').Linter.LintMessage[]} messages
 */
export function editsIn(messages) {
  const said = new Set();
  const isNew = ({ desc }) => !said.has(desc) && said.add(desc);
  return messages.flatMap(({ ruleId, messageId, line, fix, suggestions = [] }) => [
    ...(fix ? [{ ruleId, messageId, line, kind: 'fix', ...fix }] : []),
    ...suggestions
      .filter(isNew)
      .map((each) => ({ ruleId, messageId, line, kind: 'suggestion', ...each.fix })),
  ]);
}

/** A text with an edit made. ESLint counts places behind the byte order mark; an edit before the first character is at -1. */
function edited(text, edit) {
  const mark = text.startsWith('\u{FEFF}') ? 1 : 0;
  const [start, end] = edit.range.map((place) => Math.max(0, place) + mark);
  return text.slice(0, start) + edit.text + text.slice(end);
}

/** A report about many numbers, which gives way to one for each that is left once a file imports constants. */
const aboutMany = 'constantsMissing';

/**
 * What is wrong with an edit by itself, or null: its rule must report less than before.
 * @param {readonly object[]} messages what was reported before
 * @param verify gives what the edit's rule reports in a text
 */
export function problemOf(edit, text, messages, verify) {
  const after = verify(edited(text, edit));
  if (after.some(isFatal)) return `has a ${edit.kind} that does not parse`;
  const isSame =
    edit.messageId === aboutMany
      ? ({ messageId }) => messageId === aboutMany
      : ({ ruleId }) => ruleId === edit.ruleId;
  const [before, left] = [messages, after].map((list) => list.filter(isSame).length);
  return left < before ? null : `has a ${edit.kind} that leaves as many reports`;
}
