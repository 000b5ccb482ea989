/** The elements of the site that need a browser; what is large in them is loaded when a reader asks for it. */
import { LiveExample } from './live-example.ts';

customElements.define('live-example', LiveExample);
