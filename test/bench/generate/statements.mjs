/** The parts of programs beside answers: statements, functions and types that name no status. */
import { reasons, typeOf, valueOf } from './words.mjs';

const fieldsOf = (random, { members }) => random.some(members, random.between(2, 5));

const computations = [
  (random, { one }) => `const ${one}Key = \`${one}:\${${one}Id}:\${region.toLowerCase()}\`;`,
  (random, { one, many, members }) =>
    `const ${many}By = new Map(${many}.map((${one}) => [${one}.id, ${one}.${random.pick(members)}]));`,
  (random, { many, members: [a, b] }) =>
    `const picked = ${many}.filter(({ ${a}, ${b} }) => Boolean(${a}) && ${b} !== undefined).slice(0, ${random.between(5, 50)});`,
  (random, { one, many }) =>
    `logger.debug('${random.pick(['Loaded', 'Saw', 'Checked'])} ${many}', { ${one}Id, count: ${many}.length });`,
  (random, { members: [, , a] }) =>
    `if (typeof options.${a} === 'string' && options.${a}.length > ${random.between(8, 200)}) {\n  options.${a} = options.${a}.trim().slice(0, 200);\n}`,
  (random, { many, members: [a] }) =>
    `const total = ${many}.reduce((sum, each) => sum + Number(each.${a} ?? 0), 0);`,
  (random, { one, many, members: [a, , b] }) =>
    `for (const ${one} of ${many}) {\n  if (!${one}.${a}) continue;\n  seen.add(${one}.${b});\n  counts[${one}.${a}] = (counts[${one}.${a}] ?? 0) + 1;\n}`,
  (random, { one, members }) =>
    `const ${one}View = {\n  id: ${one}Id,\n${random.times(3, (at) => `  ${members[at]}: options.${members[at]} ?? defaults.${members[at]},`)}\n};`,
  (random, { many, members: [a, b] }) =>
    `const sorted = [...${many}].sort((x, y) => String(x.${a}).localeCompare(String(y.${a})) || Number(x.${b}) - Number(y.${b}));`,
  (random, { one, many }) =>
    `const ids = new Set(${many}.map((${one}) => ${one}.id).filter(Boolean));`,
];

const awaits = [
  (random, { one, many, members: [a] }) =>
    `const ${many} = await db.${one}.findMany({\n  where: { ${a}: options.${a}, deletedAt: null },\n  orderBy: { createdAt: 'desc' },\n  take: ${random.between(10, 100)},\n});`,
  (random, { one, members: [a, b] }) =>
    `const existing = await db.${one}.findFirst({ where: { ${a}: options.${a}, ${b}: options.${b} } });`,
  (random, { one, many }) =>
    `const [${many}, count] = await Promise.all([\n  db.${one}.findMany({ where, skip: page * size, take: size }),\n  db.${one}.count({ where }),\n]);`,
  (random, { one }) =>
    `await queue.add('${one}.changed', { id: ${one}Id, at: Date.now() }, { attempts: ${random.between(2, 8)} });`,
  (random, { one }) =>
    `const ${one} = await ${one}Service.findById(${one}Id, { include: ['owner', 'tags'] });`,
  (random, { one }) =>
    `await cache.set(\`${one}:\${${one}Id}\`, JSON.stringify(view), 'EX', ${random.between(1, 60)} * 60);`,
];

export const indented = (text, by = '  ') => text.replaceAll(/^(?=.)/gmu, by);

/** A few statements that belong together, as they stand in a handler or a service. */
export function work(random, thing, least, most) {
  const count = random.between(least, most);
  const made = new Set();
  while (made.size < count)
    made.add(random.pick(random.chance(40) ? awaits : computations)(random, thing));
  return [...made].join('\n');
}

/** An interface for a kind of record, or a type with fewer members. */
export function typeFor(random, thing) {
  const fields = fieldsOf(random, thing).map(
    (member) => `  ${member}${random.chance(30) ? '?' : ''}: ${typeOf(member)};`,
  );
  return random.chance(60)
    ? `export interface ${thing.One} {\n  id: string;\n${fields.join('\n')}\n}`
    : `export type ${thing.One}Input = {\n${fields.join('\n')}\n};`;
}

/** An object literal for a record. */
export function literal(random, thing) {
  return `{ ${fieldsOf(random, thing)
    .map((member) => `${member}: ${valueOf(random, member)}`)
    .join(', ')} }`;
}

/** A validation schema in the style of zod. */
export function schema(random, { one, members }) {
  const checks = {
    string: () => `z.string().min(${random.between(1, 8)}).max(${random.between(20, 300)})`,
    number: () => `z.number().int().nonnegative()`,
    boolean: () => `z.boolean().default(false)`,
    Date: () => `z.coerce.date().optional()`,
    'string[]': () => `z.array(z.string()).max(${random.between(3, 30)})`,
  };
  return `const ${one}Schema = z.object({\n${random
    .some(members, 5)
    .map((member) => `  ${member}: ${checks[typeOf(member)]()},`)
    .join('\n')}\n});`;
}

const pick = (random, list) => random.pick(list);

/** A function that has nothing to do with a server. */
export function utility(random, thing, isTyped) {
  const { one, One, many, Many, members } = thing;
  const [a, b, c] = random.some(members, 3);
  const typed = (type) => (isTyped ? `: ${type}` : '');
  const doc = random.chance(35)
    ? `/**\n * ${pick(random, ['Groups', 'Orders', 'Collects', 'Describes'])} ${many} by their ${a}, for what is shown of them.\n */\n`
    : random.chance(20)
      ? `// The ${a} comes first, since ${many} without one are left out.\n`
      : '';
  const made = [
    () =>
      `export function group${Many}By${a}(${many}${typed(`${One}[]`)})${typed(`Map<string, ${One}[]>`)} {\n  const groups = new Map();\n  for (const ${one} of ${many}) {\n    const key = String(${one}.${a});\n    const group = groups.get(key) ?? [];\n    group.push(${one});\n    groups.set(key, group);\n  }\n  return groups;\n}`,
    () =>
      `export const is${One}Valid = (${one}${typed(`Partial<${One}>`)}) =>\n  Boolean(${one}.${a}) && ${one}.${b} !== null && (${one}.${c} === undefined || String(${one}.${c}).length > ${random.below(9)});`,
    () =>
      `export function format${One}(${one}${typed(One)}, locale = 'en')${typed('string')} {\n  if (!${one}.${a}) return '';\n  const parts = [${one}.${a}, ${one}.${b}].filter((part) => part !== undefined);\n  const text = parts.map((part) => String(part).trim()).join(', ');\n  return text.length > 80 ? \`\${text.slice(0, 77)}...\` : text.toLocaleLowerCase(locale);\n}`,
    () =>
      `export async function sync${Many}(source${typed('Source')}, target${typed('Target')}) {\n  let page = 0;\n  const failed = [];\n  while (true) {\n    const batch = await source.read('${many}', { page, size: ${random.between(20, 500)} });\n    if (batch.length === 0) break;\n    for (const ${one} of batch) {\n      try {\n        await target.write(${one}.id, ${one});\n      } catch (error) {\n        failed.push({ id: ${one}.id, reason: String(error) });\n      }\n    }\n    page += 1;\n  }\n  return { pages: page, failed };\n}`,
    () =>
      `function compare${Many}(x${typed(One)}, y${typed(One)}) {\n  switch (true) {\n    case x.${a} === y.${a}:\n      return 0;\n    case x.${a} == null:\n      return 1;\n    case y.${a} == null:\n      return -1;\n    default:\n      return x.${a} < y.${a} ? -1 : 1;\n  }\n}`,
    () =>
      `export function parse${One}(text${typed('string')}) {\n  const match = /^(\\w+)-(\\d{2,6})(?:\\/(\\w+))?$/.exec(text);\n  if (!match) throw new Error(\`${One} \${text} ${pick(random, reasons)}\`);\n  const [, ${a}, number, ${c} = 'none'] = match;\n  return { ${a}, number: Number.parseInt(number, 10), ${c} };\n}`,
    () =>
      `export class ${One}Store {\n  ${isTyped ? 'private readonly ' : ''}items = new Map${isTyped ? `<string, ${One}>` : ''}();\n\n  add(${one}${typed(One)}) {\n    if (this.items.has(${one}.id)) return false;\n    this.items.set(${one}.id, { ...${one} });\n    this.emit('added', ${one}.id);\n    return true;\n  }\n\n  get(id${typed('string')}) {\n    return this.items.get(id);\n  }\n\n  list({ ${a}, limit = ${random.between(10, 90)} }${typed(`{ ${a}?: string; limit?: number }`)} = {}) {\n    const found = [...this.items.values()].filter((each) => !${a} || each.${a} === ${a});\n    return found.slice(0, limit);\n  }\n}`,
    () => `export const ${one}Defaults = Object.freeze(${literal(random, thing)});`,
    () =>
      `export const select${Many} = createSelector(\n  [(state${typed('RootState')}) => state.${many}.byId, (state${typed('RootState')}) => state.${many}.filter],\n  (byId, filter) => Object.values(byId).filter((${one}) => ${one}.${a}.includes(filter.${a})),\n);`,
  ];
  return doc + random.pick(made)();
}
