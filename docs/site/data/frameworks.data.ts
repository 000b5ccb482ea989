import { frameworks } from '../../../src/frameworks/index.ts';
import { isSending } from '../../../test/documents/framework-forms.ts';

interface Entry {
  readonly name: string;
  readonly title: string;
}

interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** The groups that VitePress gives to pages as data. */
declare const data: readonly Group[];
export { data };

const entriesOf = (isServer: boolean): readonly Entry[] =>
  frameworks
    .filter((framework) => isSending(framework) === isServer)
    .map(({ name, title }) => ({ name, title: title.replaceAll('`', '') }))
    .sort((one, other) => one.title.localeCompare(other.title, 'en'));

export default {
  load: (): readonly Group[] => [
    { title: 'Servers, handlers and errors', entries: entriesOf(true) },
    { title: 'Clients and tests', entries: entriesOf(false) },
  ],
};
