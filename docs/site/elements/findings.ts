/** The findings below or beside an editor, as a list. */
import type { Linter } from 'eslint';
import { html, type TemplateResult } from 'lit';
import { correctionsOf, type Editor } from './editor.ts';

/** Where the pages of the rules are. */
const pages = `${import.meta.env.BASE_URL}rules/`;

/** The list of some messages, each with the place, the rule's page and the corrections. */
export function findingsList(
  messages: readonly Linter.LintMessage[],
  editor: Editor,
): TemplateResult {
  if (messages.length === 0) return html`<p class="quiet">No rule reports anything here.</p>`;
  return html`<ul class="findings">
    ${messages.map((message) => finding(message, editor))}
  </ul>`;
}

function finding(message: Linter.LintMessage, editor: Editor): TemplateResult {
  const { line, ruleId, severity } = message;
  return html`<li class=${severity === 2 ? 'error' : 'warning'}>
    <p>
      <button
        type="button"
        class="place"
        @click=${() => {
          editor.reveal(message);
        }}
      >
        Line ${line}
      </button>
      <span class="severity">${severity === 2 ? 'error' : 'warning'}</span>
      ${message.message}
    </p>
    <p class="corrections">
      ${ruleLink(ruleId)}
      ${correctionsOf(message).map(
        ({ title, edit }) =>
          html`<button
            type="button"
            class="correction"
            @click=${() => {
              editor.replace(edit.range, edit.text);
            }}
          >
            ${title}
          </button>`,
      )}
    </p>
  </li>`;
}

/** The page of a rule; the parser and ESLint itself have none. */
function ruleLink(ruleId: string | null): TemplateResult | string {
  if (ruleId === null) return 'ESLint';
  const name = ruleId.replace('http-status/', '');
  return name === ruleId ? ruleId : html`<a href="${pages}${name}">${ruleId}</a>`;
}
