import { ruleFacts, type RuleFacts } from './rule-facts.ts';

/** The facts that VitePress gives to pages as data. */
declare const data: readonly RuleFacts[];
export { data };

export default { watch: ['../../rules/*.md', '../../../rules/*.ts'], load: () => ruleFacts };
