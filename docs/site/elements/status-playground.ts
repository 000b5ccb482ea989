/** The playground: code, package.json, settings and options on one side, findings and the statuses that are seen on the other. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { examples, usual, type Example } from '../playground/examples.ts';
import { isObject } from '../playground/json-object.ts';
import { read, written } from '../playground/link.ts';
import { ask } from '../playground/linter-client.ts';
import {
  languages,
  presets,
  type Answer,
  type Given,
  type Language,
  type Preset,
} from '../playground/protocol.ts';
import { withDependency } from '../playground/with-dependency.ts';
import { Editor } from './editor.ts';
import { findingsList } from './findings.ts';
import { seenTable } from './seen-table.ts';

/** The texts that have an editor, each with its name, what it is for, and an example of it. */
const panes = [
  { key: 'code', title: 'Code', hint: '', example: '' },
  {
    key: 'manifest',
    title: 'package.json',
    hint: 'What the project lists decides on versions and constants:',
    example: '{ "dependencies": { "express": "^5.0.0" } }',
  },
  {
    key: 'settings',
    title: 'Settings',
    hint: 'The plugin’s settings, in JSON:',
    example: '{ "versions": { "express": 4 } }',
  },
  {
    key: 'rules',
    title: 'Rules',
    hint: 'Severities and options beside those of the preset, in JSON:',
    example: '{ "http-status/no-unsupported-status": ["error", { "httpVersion": "1.0" }] }',
  },
] as const;

type Pane = (typeof panes)[number]['key'];

/** Packages that one click lists, or another version of them. */
const packages = [
  { name: 'express', range: '^4.21.0', title: 'Express 4' },
  { name: 'express', range: '^5.0.0', title: 'Express 5' },
  { name: 'http-status-codes', range: '^2.3.0', title: 'http-status-codes' },
] as const;

/** How long to wait for the next key before the code is linted, in milliseconds. */
const pause = 250;

export class StatusPlayground extends LitElement {
  static override properties = {
    given: { state: true },
    pane: { state: true },
    answer: { state: true },
  };

  declare given: Given;
  declare pane: Pane;
  declare answer: Answer | null;
  readonly #editors = new Map<Pane, Editor>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.given = givenBy(examples[0]);
    this.pane = 'code';
    this.answer = null;
  }

  /** The styles of the site hold inside as well. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#open);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#open);
    clearTimeout(this.#timer);
  }

  protected override firstUpdated(): void {
    for (const { key, title } of panes) {
      const parent = this.querySelector(`[data-editor="${key}"]`);
      if (parent === null) continue;
      const editor = new Editor({
        parent,
        text: this.given[key],
        syntax: this.#syntaxOf(key),
        label: title,
        changed: (text) => {
          this.#give({ [key]: text });
        },
      });
      this.#editors.set(key, editor);
    }
    this.#open();
  }

  /** Takes over what the link of the page gives. */
  readonly #open = (): void => {
    void read(location.hash.slice(1)).then((linked) => {
      if (linked !== null) this.#show({ ...usual, ...linked });
      else this.#later();
    });
  };

  #syntaxOf(pane: Pane) {
    return pane === 'code' ? this.given.language : 'json';
  }

  /** Shows other texts in the editors. */
  #show(given: Given): void {
    this.given = given;
    for (const [pane, editor] of this.#editors) editor.write(given[pane], this.#syntaxOf(pane));
    this.#later();
  }

  #give(part: Partial<Given>): void {
    const given = { ...this.given, ...part };
    if (Object.entries(part).every(([key, value]) => this.given[key as keyof Given] === value))
      return;
    this.given = given;
    this.#later();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.#lint();
    }, pause);
  }

  async #lint(): Promise<void> {
    const { given } = this;
    const answer = await ask(given);
    if (given !== this.given) return;
    this.answer = answer;
    this.#editors.get('code')?.show(answer.kind === 'findings' ? answer.messages : []);
    history.replaceState(history.state, '', `#${await written(given)}`);
  }

  protected override render(): TemplateResult {
    return html`<div class="playground">
      ${this.#renderToolbar()}
      <div class="sides">
        <div class="texts">
          ${this.#renderTabs()} ${panes.map((pane) => this.#renderPane(pane))}
        </div>
        <div class="results" aria-live="polite">${this.#renderAnswer()}</div>
      </div>
      ${this.#renderSeen()}
    </div>`;
  }

  #renderToolbar(): TemplateResult {
    const { language, preset } = this.given;
    return html`<div class="toolbar">
      <label>
        Example
        <select name="example" @change=${this.#chooseExample}>
          <option value="">Choose …</option>
          ${examples.map(({ title }) => html`<option>${title}</option>`)}
        </select>
      </label>
      <label>
        Language
        <select name="language" .value=${language} @change=${this.#chooseLanguage}>
          ${languages.map((each) => html`<option ?selected=${each === language}>${each}</option>`)}
        </select>
      </label>
      <label>
        Preset
        <select name="preset" .value=${preset} @change=${this.#choosePreset}>
          ${presets.map((each) => html`<option ?selected=${each === preset}>${each}</option>`)}
        </select>
      </label>
      <button type="button" name="fix" @click=${this.#fix}>Apply all fixes</button>
    </div>`;
  }

  #renderTabs(): TemplateResult {
    return html`<div class="tabs" role="tablist" aria-label="Texts">
      ${panes.map(
        ({ key, title }) =>
          html`<button
            type="button"
            role="tab"
            id="tab-${key}"
            aria-controls="pane-${key}"
            aria-selected=${key === this.pane}
            tabindex=${key === this.pane ? 0 : -1}
            @click=${() => {
              this.pane = key;
            }}
            @keydown=${this.#walkTabs}
          >
            ${title}
          </button>`,
      )}
    </div>`;
  }

  #renderPane({ key, hint, example }: (typeof panes)[number]): TemplateResult {
    return html`<div
      role="tabpanel"
      id="pane-${key}"
      aria-labelledby="tab-${key}"
      ?hidden=${key !== this.pane}
    >
      ${hint === '' ? nothing : html`<p class="hint">${hint} <code>${example}</code></p>`}
      ${key === 'manifest' ? this.#renderPackages() : nothing}
      <div data-editor=${key}></div>
    </div>`;
  }

  #renderPackages(): TemplateResult {
    return html`<p class="packages">
      ${packages.map(
        ({ name, range, title }) =>
          html`<button
            type="button"
            @click=${() => {
              this.#show({
                ...this.given,
                manifest: withDependency(this.given.manifest, name, range),
              });
            }}
          >
            ${title}
          </button>`,
      )}
      ${
        isObject(this.given.manifest)
          ? nothing
          : html`<span role="alert">This is no object in JSON, so that no package is listed.</span>`
      }
    </p>`;
  }

  #renderAnswer(): TemplateResult {
    const { answer } = this;
    if (answer === null) return html`<p class="quiet">The linter is being loaded …</p>`;
    if (answer.kind === 'refused')
      return html`<p class="refused" role="alert">${answer.reason}</p>`;
    const editor = this.#editors.get('code');
    return editor === undefined
      ? html``
      : html`<h2>Findings</h2>
          ${findingsList(answer.messages, editor)}`;
  }

  #renderSeen(): TemplateResult | typeof nothing {
    const { answer } = this;
    const editor = this.#editors.get('code');
    if (answer?.kind !== 'findings' || editor === undefined) return nothing;
    return html`<section class="results">
      <h2>Statuses that are seen</h2>
      ${seenTable(answer, editor)}
    </section>`;
  }

  readonly #chooseExample = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    const example = examples.find(({ title }) => title === value);
    if (example !== undefined) this.#show(givenBy(example));
  };

  readonly #chooseLanguage = ({ target }: Event): void => {
    const language = (target as HTMLSelectElement).value as Language;
    this.#show({ ...this.given, language });
  };

  readonly #choosePreset = ({ target }: Event): void => {
    this.#give({ preset: (target as HTMLSelectElement).value as Preset });
  };

  readonly #fix = (): void => {
    if (this.answer?.kind === 'findings') this.#show({ ...this.given, code: this.answer.fixed });
  };

  /** The arrow keys lead from tab to tab (ARIA Authoring Practices, tabs). */
  readonly #walkTabs = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = panes.findIndex(({ key }) => key === this.pane);
    const next = panes[(at + step + panes.length) % panes.length];
    if (next === undefined) return;
    this.pane = next.key;
    this.querySelector<HTMLElement>(`#tab-${next.key}`)?.focus();
  };
}

function givenBy(example: Example): Given {
  return { ...usual, ...example.given };
}

customElements.define('status-playground', StatusPlayground);
