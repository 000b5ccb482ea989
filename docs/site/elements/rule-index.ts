/** Filters above the list of the rules, whose rows say in data attributes what they are found by. */
import { html, LitElement, type TemplateResult } from 'lit';

/** The filters, by the data attribute that each asks; those of which one value of a row has to be the chosen one. */
const filters = [
  { key: 'framework', attribute: 'frameworks', title: 'Framework' },
  { key: 'code', attribute: 'codes', title: 'Code' },
  { key: 'preset', attribute: 'presets', title: 'Preset' },
  { key: 'corrects', attribute: 'corrects', title: 'Corrects by' },
] as const;

export class RuleIndex extends LitElement {
  readonly #chosen = new Map<string, string>();

  get #rows(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('tbody tr')];
  }

  protected override render(): TemplateResult {
    return html`<div part="filters">
        ${filters.map(
          ({ attribute, title }) =>
            html`<label>
              ${title}
              <select
                name=${attribute}
                @change=${({ target }: Event) => {
                  this.#choose(attribute, (target as HTMLSelectElement).value);
                }}
              >
                <option value="">any</option>
                ${this.#valuesOf(attribute).map((value) => html`<option>${value}</option>`)}
              </select>
            </label>`,
        )}
        <span role="status">${this.#shown().length} of ${this.#rows.length} rules</span>
      </div>
      <slot></slot>`;
  }

  #valuesOf(attribute: string): readonly string[] {
    const values = new Set(this.#rows.flatMap((row) => valuesIn(row, attribute)));
    values.delete('all');
    return [...values].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  }

  #choose(attribute: string, value: string): void {
    this.#chosen.set(attribute, value);
    const shown = new Set(this.#shown());
    for (const row of this.#rows) row.hidden = !shown.has(row);
    this.requestUpdate();
  }

  #shown(): readonly HTMLElement[] {
    return this.#rows.filter((row) =>
      [...this.#chosen].every(([attribute, value]) => {
        const values = valuesIn(row, attribute);
        return value === '' || values.includes(value) || values.includes('all');
      }),
    );
  }
}

function valuesIn(row: HTMLElement, attribute: string): readonly string[] {
  return (row.dataset[attribute] ?? '').split(' ').filter((value) => value !== '');
}

customElements.define('rule-index', RuleIndex);
