/** Files without statuses: components, helpers, data, types, tests of them, scripts. */
import { indented, literal, typeFor, utility, work } from './statements.mjs';
import { typeOf, valueOf } from './words.mjs';

const styles = [
  'flex items-center gap-2',
  'text-sm text-gray-500',
  'rounded-md border p-4',
  'mt-6 grid grid-cols-2',
  'hover:bg-slate-100 dark:bg-slate-800',
];

function markup(random, thing, depth) {
  const { one, members } = thing;
  const [a, b] = random.some(members, 2);
  if (depth === 0)
    return random.pick([
      `<span className="${random.pick(styles)}">{${one}.${a}}</span>`,
      `<Button variant="ghost" onClick={() => onSelect(${one}.id)} disabled={isPending}>{t('${one}.${a}')}</Button>`,
      `<Input id="${a}" value={form.${a}} onChange={(event) => setForm({ ...form, ${a}: event.target.value })} />`,
      `{${one}.${a} ? <Badge color="red">{${one}.${b}}</Badge> : null}`,
    ]);
  const inner = Array.from({ length: random.between(1, 3) }, () =>
    markup(random, thing, depth - 1),
  );
  return `<${random.pick(['div', 'section', 'Card', 'li'])} className="${random.pick(styles)}">\n${indented(inner.join('\n'))}\n</div>`.replace(
    /^<(\w+)([\s\S]*)<\/div>$/u,
    '<$1$2</$1>',
  );
}

function component(random, thing) {
  const { one, One, many, members } = thing;
  const [a, b] = random.some(members, 2);
  const parts = [
    "import { useCallback, useEffect, useMemo, useState } from 'react';\nimport { useTranslation } from 'react-i18next';\nimport { Badge, Button, Card, Input } from '@/components/ui';\nimport { cn } from '@/lib/utils';\n",
    `interface ${One}CardProps {\n  ${one}: ${One};\n  ${many}?: ${One}[];\n  isPending?: boolean;\n  onSelect: (id: string) => void;\n}\n`,
    `export function ${One}Card({ ${one}, ${many} = [], isPending = false, onSelect }: ${One}CardProps) {\n  const { t } = useTranslation();\n  const [form, setForm] = useState(${literal(random, thing)});\n  const sorted = useMemo(() => ${many}.toSorted((x, y) => x.${a} - y.${a}), [${many}]);`,
    `  useEffect(() => {\n    if (!${one}.${b}) return;\n    const timer = setTimeout(() => setForm((old) => ({ ...old, ${b}: ${one}.${b} })), ${random.between(100, 900)});\n    return () => clearTimeout(timer);\n  }, [${one}.${b}]);\n`,
    `  const submit = useCallback(() => {\n    onSelect(${one}.id);\n    setForm(${literal(random, thing)});\n  }, [${one}.id, onSelect]);\n`,
    `  return (\n${indented(markup(random, thing, random.between(2, 3)), '    ')}\n  );\n}\n`,
  ];
  return { extension: 'tsx', text: parts.join('\n') };
}

function utilities(random, thing) {
  const isTyped = random.chance(70);
  const count = random.between(1, 5);
  const head = isTyped
    ? `import type { ${thing.One} } from './types';\nimport { emit } from '../events';\n\n`
    : '';
  return {
    extension: isTyped ? 'ts' : 'js',
    text: `${head}${random.times(count, () => utility(random, thing, isTyped), '\n\n')}\n`,
  };
}

function types(random, thing) {
  const names = ['Summary', 'Filter', 'Event', 'Change'];
  return {
    extension: 'ts',
    text: `${typeFor(random, thing)}\n\n${random.times(
      random.between(0, 4),
      (index) =>
        `export interface ${thing.One}${names[index % names.length]} {\n${random
          .some(thing.members, 4)
          .map(
            (member) =>
              `  /** The ${member} of the ${thing.one}. */\n  ${member}: ${typeOf(member)} | null;`,
          )
          .join('\n')}\n}`,
      '\n\n',
    )}\nexport type ${thing.One}Id = string & { readonly brand: unique symbol };\n`,
  };
}

function data(random, thing) {
  const rows = random.times(
    random.between(4, 30),
    (index) =>
      `  { id: '${thing.one}-${index}', ${thing.members.map((member) => `${member}: ${valueOf(random, member)}`).join(', ')} },`,
  );
  return { extension: 'ts', text: `export const ${thing.many} = [\n${rows}\n];\n` };
}

function service(random, thing) {
  const { one, One, many } = thing;
  const method = (name) =>
    `  async ${name}${One}(${one}Id: string, options: ${One}Options = {}): Promise<${One}> {\n${indented(work(random, thing, 2, 4), '    ')}\n    if (!existing) throw new ${random.pick(['Error', 'Error', 'DomainError', `${One}Error`])}(\`No ${one} \${${one}Id}\`);\n    return existing;\n  }\n`;
  return {
    extension: 'ts',
    text: `import { db } from '../lib/db';\nimport { queue } from '../lib/queue';\nimport { logger } from '../lib/logger';\n\n${typeFor(random, thing)}\n\nexport class ${One}Service {\n  constructor(\n    private readonly ${many}: Repository<${One}>,\n    private readonly clock: Clock,\n  ) {}\n\n${random
      .some(['load', 'merge', 'archive', 'rank', 'publish', 'copy'], random.between(1, 5))
      .map(method)
      .join('\n')}}\n`,
  };
}

function unitTest(random, thing) {
  const { one, One, many, Many, members } = thing;
  const test = () => {
    const [a] = random.some(members, 1);
    return `  it('${random.pick(['keeps', 'groups', 'formats', 'ignores'])} ${many} with ${a} ${random.below(99)}', () => {\n    const ${one} = make${One}({ ${a}: ${valueOf(random, a)} });\n    const result = group${Many}([${one}, make${One}(${literal(random, thing)})]);\n    expect(result.get('${a}')).toEqual([${one}]);\n    expect(result.size).toBe(${random.between(1, 5)});\n  });`;
  };
  return {
    extension: 'ts',
    text: `import { describe, expect, it } from 'vitest';\nimport { group${Many}, make${One} } from './${one}';\n\ndescribe('${many}', () => {\n${random.times(random.between(2, 9), test, '\n\n')}\n});\n`,
  };
}

function script(random, thing) {
  const { one, many } = thing;
  return {
    extension: 'js',
    text: `const fs = require('fs');\nconst path = require('path');\n\nasync function main(options) {\n${indented(work(random, thing, 2, 5))}\n  fs.writeFileSync(path.join(__dirname, '${many}.json'), JSON.stringify(${many}, null, 2));\n  console.log('Wrote', ${many}.length, '${many}');\n}\n\nmain({ ${one}: process.argv[2] }).catch((error) => {\n  console.error(error.message);\n  process.exit(1);\n});\n`,
  };
}

function index(random, { one, One, Many }) {
  return {
    extension: 'ts',
    text: `export { ${One}Service } from './${one}-service';\nexport type { ${One}, ${One}Id } from './types';\nexport * from './${one}-utils';\nexport { default as ${Many}List } from './${one}-list';\n`,
  };
}

function migration(random, { many, members }) {
  return {
    extension: 'js',
    text: `exports.up = async (knex) => {\n  await knex.schema.alterTable('${many}', (table) => {\n${random
      .some(members, 3)
      .map(
        (member) =>
          `    table.${random.pick(['string', 'integer', 'boolean'])}('${member}')${random.pick(['', '.notNullable()', ".index('by_it')"])};`,
      )
      .join(
        '\n',
      )}\n  });\n};\n\nexports.down = async (knex) => {\n  await knex.schema.alterTable('${many}', (table) => table.dropColumn('${members[0]}'));\n};\n`,
  };
}

/** The kinds of these files, in the proportions of an application. */
const kinds = [
  component,
  component,
  component,
  utilities,
  utilities,
  utilities,
  service,
  service,
  unitTest,
  unitTest,
  types,
  types,
  data,
  script,
  index,
  migration,
];

export function plainFile(random, thing) {
  return random.pick(kinds)(random, thing);
}
