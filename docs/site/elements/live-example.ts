/** An example of a rule's page with a button, by which a reader gets an editor in its place. */
import type { EditedExample } from './edited-example.ts';

export class LiveExample extends HTMLElement {
  #edited: EditedExample | undefined;

  connectedCallback(): void {
    if (this.#edited !== undefined || this.querySelector('.edit') !== null) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'edit';
    button.textContent = 'Edit and lint';
    button.addEventListener('click', () => {
      button.disabled = true;
      void this.#edit();
    });
    this.append(button);
  }

  async #edit(): Promise<void> {
    const { EditedExample } = await import('./edited-example.ts');
    this.#edited = new EditedExample(this, this.dataset);
  }
}
