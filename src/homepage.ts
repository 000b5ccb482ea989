import { version } from './version.ts';

/** Where the project is at home; package.json says the same. */
export const homepage = 'https://github.com/eslint-plugin-http-status/eslint-plugin-http-status';

/** The address of a document of this very version: pages of a newer one may tell of rules that this one does not have. */
export function documentUrl(path: string): string {
  return `${homepage}/blob/v${version}/${path}`;
}
