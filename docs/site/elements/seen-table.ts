/** The statuses that the analysis sees in the code, with what it knows of each and the rules that report near it. */
import { html, type TemplateResult } from 'lit';
import type { Findings, SeenStatus } from '../playground/protocol.ts';
import type { Editor } from './editor.ts';

/** Where the pages of the codes are. */
const pages = `${import.meta.env.BASE_URL}codes/`;

export function seenTable({ seen, messages }: Findings, editor: Editor): TemplateResult {
  if (seen.length === 0)
    return html`<p class="quiet">
      None: the code imports no framework that is known, or its responses were not recognised.
    </p>`;
  return html`<div class="seen" tabindex="0" role="region" aria-label="Statuses that are seen">
    <table>
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Status</th>
          <th scope="col">Role</th>
          <th scope="col">Recognised as</th>
          <th scope="col">What is known</th>
          <th scope="col">Reported by</th>
        </tr>
      </thead>
      <tbody>
        ${seen.map((status) => row(status, rulesAt(status, messages), editor))}
      </tbody>
    </table>
  </div>`;
}

/** The names of the rules that report in the lines of a status. */
function rulesAt(
  { line, lastLine }: SeenStatus,
  messages: Findings['messages'],
): readonly string[] {
  const names = messages
    .filter((message) => message.line <= lastLine && (message.endLine ?? message.line) >= line)
    .flatMap(({ ruleId }) => ruleId?.replace('http-status/', '') ?? []);
  return [...new Set(names)];
}

function row(
  { line, from, to, code, isRegistered, role, framework, evidence, facts }: SeenStatus,
  rules: readonly string[],
  editor: Editor,
): TemplateResult {
  return html`<tr>
    <td>
      <button
        type="button"
        class="place"
        @click=${() => {
          editor.select(from, to);
        }}
      >
        ${line}
      </button>
    </td>
    <td>${isRegistered ? html`<a href="${pages}${code}">${code}</a>` : (code ?? 'unknown')}</td>
    <td>${role}</td>
    <td>${framework}, by ${evidence}</td>
    <td>${facts.join('; ')}</td>
    <td>${rules.length === 0 ? 'none' : rules.join(', ')}</td>
  </tr>`;
}
