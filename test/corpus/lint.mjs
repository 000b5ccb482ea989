/** Lints one file with `all`: its reports, its status sites, and whatever is wrong with the edits that rules offer. */
import { Linter } from 'eslint';
import httpStatus from '../../dist/src/index.js';
import { configsOf, isWorthParsing, languagesFor, probe } from '../tools/sources.mjs';

const { plugins, rules } = httpStatus.configs.all;

/** The sites in the file that was linted last. */
let found = [];

const all = configsOf({
  plugins: { ...plugins, sites: { rules: { probe: probe((sites) => (found = sites)) } } },
  rules: { ...rules, 'sites/probe': 'error' },
});

const alone = Object.fromEntries(
  Object.entries(rules).map(([rule, level]) => [
    rule,
    configsOf({ plugins, rules: { [rule]: level } }),
  ]),
);

const ruleName = (ruleId) => ruleId.slice('http-status/'.length);
const isFatal = ({ fatal }) => fatal === true;

/** How many sites a framework has in each role. */
function countsOf(sites) {
  const counts = {};
  for (const { framework, role } of sites) {
    const roles = (counts[framework.name] ??= {});
    roles[role] = (roles[role] ?? 0) + 1;
  }
  return counts;
}

/**
 * The edits to try one by one: all fixes, and of the suggestions that say the same in a file the first. Places are
 * counted without a byte order mark, so that an edit before the first character is one at 0.
 */
function editsIn(messages) {
  const said = new Set();
  const isNew = ({ desc }) => !said.has(desc) && said.add(desc);
  return messages.flatMap(({ ruleId, line, fix, suggestions = [] }) => [
    ...(fix ? [{ ruleId, line, kind: 'fix', ...fix }] : []),
    ...suggestions.filter(isNew).map((each) => ({ ruleId, line, kind: 'suggestion', ...each.fix })),
  ]);
}

/** What is wrong with an edit by itself, or null. Its rule must then report less than before. */
function problemOf(edit, text, messages, verify) {
  const { ruleId, kind } = edit;
  const mark = text.startsWith('\u{FEFF}') ? 1 : 0;
  const [start, end] = edit.range.map((place) => Math.max(0, place) + mark);
  const after = verify(text.slice(0, start) + edit.text + text.slice(end), alone[ruleId]);
  if (after.some(isFatal)) return `has a ${kind} that does not parse`;
  const [before, left] = [messages, after].map(
    (list) => list.filter((message) => message.ruleId === ruleId).length,
  );
  return left < before ? null : `has a ${kind} that leaves as many reports`;
}

/** What is wrong after all fixes are applied together, again and again until none is left. */
function problemsOfAll(text, file, linter, config) {
  const { messages } = linter.verifyAndFix(text, config, { filename: file });
  if (messages.some(isFatal)) return [{ problem: 'does not parse after all fixes' }];
  return messages.some(({ fix }) => fix) ? [{ problem: 'has fixes left after all fixes' }] : [];
}

/**
 * @param {string} cwd the application's folder
 * @returns {{
 *   isLinted?: boolean,
 *   isUnparsed?: boolean,
 *   reports?: { rule: string, line: number, message: string }[],
 *   sites?: Record<string, Record<string, number>>,
 *   edits?: { fixes: number, suggestions: number },
 *   problems?: { line?: number, rule?: string, problem: string }[],
 * }} nothing where the plugin has nothing to look for in the file
 */
export function lintFile(text, file, cwd) {
  if (!isWorthParsing(text, file, cwd)) return {};
  const linter = new Linter({ cwd });
  for (const language of languagesFor(file)) {
    const verify = (code, configs) => linter.verify(code, configs[language], { filename: file });
    const given = verify(text, all);
    if (given.some(isFatal)) continue;
    // ESLint itself speaks of comments that it does not obey here.
    const messages = given.filter(({ ruleId }) => ruleId !== null);
    const sites = found;

    const edits = editsIn(messages);
    const fixes = edits.filter(({ kind }) => kind === 'fix');
    const problems = edits.flatMap((edit) => {
      const problem = problemOf(edit, text, messages, verify);
      return problem === null ? [] : [{ line: edit.line, rule: ruleName(edit.ruleId), problem }];
    });
    return {
      isLinted: true,
      reports: messages.map(({ ruleId, line, message }) => ({
        rule: ruleName(ruleId),
        line,
        message,
      })),
      sites: countsOf(sites),
      edits: { fixes: fixes.length, suggestions: edits.length - fixes.length },
      problems: [
        ...problems,
        ...(fixes.length > 0 ? problemsOfAll(text, file, linter, all[language]) : []),
      ],
    };
  }
  return { isUnparsed: true };
}
