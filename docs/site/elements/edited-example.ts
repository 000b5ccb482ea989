/** An example in an editor, with what its rule says of it. */
import { html, render } from 'lit';
import { usual } from '../playground/examples.ts';
import { written } from '../playground/link.ts';
import { ask } from '../playground/linter-client.ts';
import type { Given, Language } from '../playground/protocol.ts';
import { Editor } from './editor.ts';
import { findingsList } from './findings.ts';

export class EditedExample {
  #given: Given;
  readonly #editor: Editor;
  readonly #results = document.createElement('div');

  /** @param data the rule, the language, the code, and the options and settings in JSON, where it has them. */
  constructor(place: HTMLElement, data: Readonly<Record<string, string | undefined>>) {
    const { rule = '', language = 'js', options, settings = '', code = '' } = data;
    const severity = options === undefined ? 'error' : ['error', JSON.parse(options) as unknown];
    this.#given = {
      ...usual,
      code,
      language: language as Language,
      preset: 'none',
      settings,
      rules: JSON.stringify({ [`http-status/${rule}`]: severity }, null, 2),
    };
    place.replaceChildren();
    this.#editor = new Editor({
      parent: place,
      text: code,
      syntax: this.#given.language,
      label: `Example of ${rule}`,
      changed: (text) => {
        this.#given = { ...this.#given, code: text };
        void this.#lint();
      },
    });
    this.#results.className = 'results';
    this.#results.setAttribute('aria-live', 'polite');
    place.append(this.#results);
    void this.#lint();
  }

  async #lint(): Promise<void> {
    const given = this.#given;
    const [answer, link] = await Promise.all([ask(given), written(given)]);
    if (given !== this.#given) return;
    this.#editor.show(answer.kind === 'findings' ? answer.messages : []);
    const found =
      answer.kind === 'findings'
        ? findingsList(answer.messages, this.#editor)
        : html`<p class="refused" role="alert">${answer.reason}</p>`;
    render(
      html`${found}
        <p><a href="${import.meta.env.BASE_URL}playground#${link}">Open in the playground</a></p>`,
      this.#results,
    );
  }
}
