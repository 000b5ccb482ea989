/** The line at which prefer-status-constant adds an import: for each form of import, in each layout of a file. */
import type { Linter } from 'eslint';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { compilers, exportsOf, makeProject, packagesNamed, typeErrorsIn } from './fixing.ts';
import { answer, exported, filled, forms, layouts, type Form } from './import-layouts.ts';

const project = makeProject({
  'tsconfig.json': { compilerOptions: { strict: true, module: 'nodenext' } },
  ...Object.fromEntries(
    forms.map(({ folder, dependencies }) => [
      `${folder}/package.json`,
      { type: 'module', dependencies },
    ]),
  ),
});
project.install('http-status-1', 'http-status', 'default');

const packages = {
  ...packagesNamed(['http-status-codes', 'node:path', 'stoker/http-status-codes']),
  'http-status': packagesNamed(['http-status-1'])['http-status-1'],
  './own.js': {},
};

const cases = forms.flatMap((form) =>
  layouts.map((layout, index) => {
    const file = `${form.folder}/${index}-${layout.file}`;
    return [
      `${form.title} beside ${layout.title}`,
      { form, file, ...filled(layout.after, form) },
    ] as const;
  }),
);

const statusOf = (program: string, file: string) =>
  (exportsOf(program, file, packages) as { readonly answer: () => Response }).answer().status;

/** So that no comment for ESLint is without effect, which would be fixed too. */
const config: Linter.Config = { rules: { 'no-console': 'error' } };

describe('a layout gets', () => {
  it.each(cases)('%s', (_, { file, before, after }) => {
    expect(before).not.toMatch(/NAMES|MODULE|CODES/u);
    expect(project.fix(file, before, config)).toMatchObject({ output: after, messages: [] });
    expect(project.fix(file, after, config)).toMatchObject({ fixed: false, output: after });
    expect(statusOf(before, file)).toBe(404);
    expect(statusOf(after, file)).toBe(404);
  });

  it.each(Object.entries(compilers))(
    'no error of types in TypeScript %s',
    (_, compiler) => {
      for (const { folder } of forms) project.write(`${folder}/own.d.ts`, 'export {};\n');
      const names = cases.flatMap(([, { file, before, after }]) => [
        project.write(file.replace('/', '/before-'), before),
        project.write(file, after),
      ]);
      const options = { experimentalDecorators: true };
      expect(typeErrorsIn(names, ts.ModuleKind.NodeNext, compiler, options)).toEqual([]);
    },
    60_000,
  );
});

const namesOf: Readonly<Record<string, Form | undefined>> = Object.fromEntries(
  forms.map((form) => [form.folder, form]),
);

describe('an import of the module that the file has', () => {
  it.each([
    ...[
      [
        'an import of nothing',
        'import {} from',
        `import {} from 'http-status-codes';\nimport { StatusCodes } from`,
      ],
      [
        'a comma behind the last name',
        'import { ReasonPhrases, } from',
        'import { ReasonPhrases, StatusCodes, } from',
      ],
      [
        'a comment behind the last name',
        'import { ReasonPhrases /* in English */ } from',
        'import { ReasonPhrases, StatusCodes /* in English */ } from',
      ],
      [
        'a comment in front of the last name',
        'import { /* in English */ ReasonPhrases } from',
        'import { /* in English */ ReasonPhrases, StatusCodes } from',
      ],
      [
        'a comment in a line of its own',
        'import {\n  ReasonPhrases,\n  // and no more\n} from',
        'import {\n  ReasonPhrases,\n  // and no more\n  StatusCodes,\n} from',
      ],
      [
        'a brace behind a comment',
        'import {\n  ReasonPhrases // in English\n} from',
        'import {\n  ReasonPhrases, // in English\n  StatusCodes\n} from',
      ],
      [
        'names for the same',
        'import { StatusCodes as Codes, StatusCodes } from',
        'import { StatusCodes as Codes, StatusCodes } from',
        'Codes',
      ],
    ].map(([title, before, after, text = 'StatusCodes']) => ({
      title,
      folder: 'named',
      before,
      after,
      text,
    })),
    {
      title: 'a namespace',
      folder: 'named',
      before: 'import * as codes from',
      after: 'import * as codes from',
      text: 'codes.StatusCodes',
    },
    {
      title: 'a default and a namespace',
      folder: 'named',
      before: 'import codes, * as all from',
      after: 'import codes, * as all from',
      text: 'all.StatusCodes',
    },
    {
      title: 'a namespace of its own name',
      folder: 'namespace',
      before: 'import * as codes from',
      after: 'import * as codes from',
      text: 'codes',
    },
    {
      title: 'a namespace for its types',
      folder: 'namespace',
      before: 'import type * as codes from',
      after: 'import * as codes from',
      text: 'codes',
    },
    {
      title: 'single constants',
      folder: 'namespace',
      before: 'import { OK } from',
      after: `import { OK } from 'stoker/http-status-codes';\nimport * as HttpStatusCodes from`,
      text: 'HttpStatusCodes',
    },
    {
      title: 'the default under a name of its own',
      folder: 'default',
      before: 'import codes from',
      after: 'import codes from',
      text: 'codes',
    },
    {
      title: 'the default in a list',
      folder: 'default',
      before: 'import { default as codes } from',
      after: 'import { default as codes } from',
      text: 'codes',
    },
    {
      title: 'the default for its type',
      folder: 'default',
      before: 'import type codes from',
      after: 'import codes from',
      text: 'codes',
    },
  ])('serves or is extended: $title', ({ folder, before, after, text }) => {
    const module = namesOf[folder]?.module ?? '';
    const rest = (status: string) => answer.replace('CODES.NOT_FOUND', status);
    const code = `${before} '${module}';\n${rest('404')}`;
    const output = `${after} '${module}';\n${rest(`${text}.NOT_FOUND`)}`;
    const file = `${folder}/there.ts`;
    expect(project.fix(file, code)).toMatchObject({ output, messages: [] });
    expect(project.fix(file, output)).toMatchObject({ fixed: false, output });
    expect(statusOf(output, file)).toBe(404);
  });

  it.each([
    [
      'a list',
      'const { ReasonPhrases } = MODULE;',
      'const { ReasonPhrases, StatusCodes } = MODULE;',
      'StatusCodes',
    ],
    [
      'a list that ends in a comma',
      'const { ReasonPhrases, } = MODULE;',
      'const { ReasonPhrases, StatusCodes, } = MODULE;',
      'StatusCodes',
    ],
    [
      'another name',
      'const { StatusCodes: codes } = MODULE;',
      'const { StatusCodes: codes } = MODULE;',
      'codes',
    ],
    ['the module', 'const codes = MODULE;', 'const codes = MODULE;', 'codes.StatusCodes'],
    [
      'a property of the module',
      'const codes = MODULE.StatusCodes;',
      'const codes = MODULE.StatusCodes;',
      'codes',
    ],
  ])('serves or is extended where it is required: %s', (_, before, after, text) => {
    const rest = (status: string) => exported.replace('CODES.NOT_FOUND', status);
    const filledIn = (line: string) => line.replace('MODULE', "require('http-status-codes')");
    const output = `${filledIn(after)}\n${rest(`${text}.NOT_FOUND`)}`;
    const file = 'named/there.cjs';
    expect(project.fix(file, `${filledIn(before)}\n${rest('404')}`)).toMatchObject({
      output,
      messages: [],
    });
    expect(statusOf(output, file)).toBe(404);
  });

  it('comes before a status that is evaluated while the module loads', () => {
    const late = "const { ReasonPhrases } = require('http-status-codes');\n";
    const code = `const early = new Response(null, { status: 404 });\n${late}exports.answer = () => early;\n`;
    const { output } = project.fix('named/late.cjs', code);
    expect(output).toContain('StatusCodes.NOT_FOUND');
    expect(statusOf(output, 'named/late.cjs')).toBe(404);
  });

  it('comes before a require that is called with a status', () => {
    const code = `const first = require('./own.js').valueOf(new Response(null, { status: 404 }));
exports.answer = () => new Response(String(first));
`;
    const { output } = project.fix('named/called.cjs', code);
    expect(output).toBe(
      `const { StatusCodes } = require('http-status-codes');\n${code.replace('404', 'StatusCodes.NOT_FOUND')}`,
    );
    expect(statusOf(output, 'named/called.cjs')).toBe(200);
  });
});

describe.each(forms)('where the name of $title is taken', ({ folder, module, local, clause }) => {
  it.each([
    ['by a variable', `export const ${local} = {};\n`, answer],
    ['by a type', `export interface ${local} { name: string }\n`, answer],
    ['by another module', `import { ${local} } from './own.js';\nexport { ${local} };\n`, answer],
    ['by something undeclared', `export const codes = () => ${local};\n`, answer],
    ['by a parameter', '', answer.replace('()', `(${local}: string)`).replace('null', local)],
    [
      'by a variable of the function',
      '',
      `export function answer() { const ${local} = ''; return new Response(${local}, { status: CODES.NOT_FOUND }); }\n`,
    ],
  ])('%s, another name is only suggested', (_, above, rest) => {
    const code = `${above}${rest.replace('CODES.NOT_FOUND', '404')}`;
    const { fixed, messages } = project.fix(`${folder}/taken.ts`, code);
    expect(fixed).toBe(false);
    const [suggestion] = messages[0]?.suggestions ?? [];
    expect(suggestion?.fix.text).toMatch(
      new RegExp(`import .*HttpStatus(?:Code|e)s.* from '${module}'`, 'u'),
    );
    expect(suggestion?.fix.text).not.toContain(`import ${clause} `);
  });
});
