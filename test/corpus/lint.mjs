/** Lints one file with every rule, without options: its reports, its status sites, and whatever is wrong with the edits that rules offer. */
import { Linter } from 'eslint';
import httpStatus from '../../dist/src/index.js';
import { editsIn, isFatal, problemOf } from './edits.mjs';
import { configsOf, isWorthParsing, languagesFor, probe } from '../tools/sources.mjs';

const { plugins } = httpStatus.configs.all;

/** Every rule with its defaults, which are those of `recommended`; `strict` asks some rules for more. */
const rules = Object.fromEntries(
  Object.keys(httpStatus.configs.all.rules).map((rule) => [rule, 'error']),
);

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
/** How many sites a framework has in each role. */
function countsOf(sites) {
  const counts = {};
  for (const { framework, role } of sites) {
    const roles = (counts[framework.name] ??= {});
    roles[role] = (roles[role] ?? 0) + 1;
  }
  return counts;
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
      const problem = problemOf(edit, text, messages, (after) => verify(after, alone[edit.ruleId]));
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
