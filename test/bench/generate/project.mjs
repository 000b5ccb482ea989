/** Generated programs as they lie on a disk: folders with a package.json, and files in them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientFile, errorFile, testFile } from './checks.mjs';
import { plainFile } from './plain.mjs';
import { Random } from './random.mjs';
import { frameworks, serverFile } from './servers.mjs';
import { indented, typeFor, utility } from './statements.mjs';
import { things, valueOf } from './words.mjs';

/** The numbers of files of each kind, among ten files that are full of statuses. */
const kinds = [
  serverFile,
  serverFile,
  serverFile,
  serverFile,
  serverFile,
  testFile,
  testFile,
  testFile,
  clientFile,
  errorFile,
];
const sizes = new Map([
  [serverFile, [3, 9]],
  [testFile, [6, 24]],
  [clientFile, [2, 4]],
  [errorFile, [3, 9]],
]);

const dependencies = {
  server: {
    express: '^5.1.0',
    'http-errors': '^2.0.0',
    koa: '^3.0.0',
    fastify: '^5.0.0',
    hono: '^4.0.0',
    '@nestjs/common': '^11.0.0',
    axios: '^1.7.0',
    zod: '^3.0.0',
  },
  web: {
    next: '^15.0.0',
    react: '^19.0.0',
    '@remix-run/node': '^2.0.0',
    '@sveltejs/kit': '^2.0.0',
    axios: '^1.7.0',
  },
};

function write(folder, path, text) {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function begin(folder) {
  for (const [name, listed] of Object.entries(dependencies))
    write(
      folder,
      `${name}/package.json`,
      JSON.stringify({
        name,
        type: 'module',
        dependencies: listed,
        devDependencies: { supertest: '^7.0.0', vitest: '^3.0.0' },
      }),
    );
}

/** The other parts of such files: helpers, types, examples, comments. */
function asides(random, isTyped) {
  const kinds = [
    (thing) => utility(random, thing, isTyped),
    (thing) => utility(random, thing, isTyped),
    (thing) => (isTyped ? typeFor(random, thing) : utility(random, thing, isTyped)),
    ({ one, members }) =>
      `export const ${one}Example = {\n  id: '${one}-${random.below(99)}',\n${members
        .map((member) => `  ${member}: ${valueOf(random, member)},`)
        .join('\n')}\n};`,
    ({ one, many, members: [a, b] }) =>
      `/*\n${indented(
        `How ${many} come about: the ${a} is checked first, then the ${b}.\nWhoever changes a ${one} has to own it, or to be an administrator.\nOld ones are kept for a year and removed by a job in the night.`,
        ' * ',
      )}\n */`,
  ];
  return random
    .some(things, random.between(3, 8))
    .map((thing) => random.pick(kinds)(thing))
    .join('\n\n');
}

/** Files of servers, clients and their tests; their paths. */
export function writeStatusFiles(folder, count) {
  begin(folder);
  const random = new Random(404);
  return Array.from({ length: count }, (_, index) => {
    const make = kinds[index % kinds.length];
    const framework = frameworks[(index * 5) % frameworks.length];
    const thing = random.pick(things);
    const { extension, text } = make(random, framework, thing, random.between(...sizes.get(make)));
    const whole = `${text}\n${asides(random, extension === 'ts')}\n`;
    const place = make === testFile ? 'test' : `src/${thing.many}`;
    const suffix = make === testFile ? '.test' : '';
    return write(
      folder,
      `${random.pick(['server', 'web'])}/${place}/${thing.one}-${index}${suffix}.${extension}`,
      whole,
    );
  });
}

/** Files of an application that name no status; their paths. */
export function writePlainFiles(folder, count) {
  begin(folder);
  const random = new Random(200);
  return Array.from({ length: count }, (_, index) => {
    const thing = random.pick(things);
    const { extension, text } = plainFile(random, thing);
    return write(
      folder,
      `${random.pick(['server', 'web', 'web'])}/src/${thing.many}/${random.pick(['lib', 'components', 'model'])}/${thing.one}-${index}.${extension}`,
      text,
    );
  });
}
