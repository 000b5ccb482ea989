import { describe, expect, it } from 'vitest';
import { Linter } from 'eslint';
import plugin from '../src/index.ts';
import { settingsOf } from '../src/settings.ts';

const read = (given: unknown) => settingsOf({ settings: { 'http-status': given } });

describe('settings', () => {
  it('have defaults', () => {
    const defaults = { conventions: true, versions: {}, constants: [], frameworks: [] };
    expect(settingsOf({ settings: {} })).toEqual(defaults);
    expect(read({})).toEqual(defaults);
    expect(read(undefined)).toEqual(defaults);
  });

  it('are taken as they are', () => {
    const given = {
      conventions: false,
      versions: { express: 4 },
      constants: [{ module: '@acme/http', export: 'Status', members: { OK: 200 } }],
    };
    expect(read(given)).toEqual(given);
  });

  it('let the export of constants be left away', () => {
    const { constants } = read({ constants: [{ module: '#codes', members: { OK: 200 } }] });
    expect(constants).toEqual([{ module: '#codes', export: 'default', members: { OK: 200 } }]);
  });

  it('are checked once per configuration', () => {
    const given = { versions: { express: 4 } };
    expect(read(given)).toBe(read(given));
  });
});

describe('a wrong setting is named, with what is accepted', () => {
  it.each([
    { given: true, message: 'Wrong setting "http-status": it must be an object, not true.' },
    { given: null, message: 'Wrong setting "http-status": it must be an object, not null.' },
    {
      given: ['express'],
      message: 'Wrong setting "http-status": it must be an object, not ["express"].',
    },
    {
      given: { convention: true },
      message:
        'Unknown setting "http-status".convention. Accepted keys: "conventions", "versions", "constants", "frameworks".',
    },
    {
      given: { conventions: 'yes' },
      message: 'Wrong setting "http-status".conventions: it must be true or false, not "yes".',
    },
    {
      given: { conventions: null },
      message: 'Wrong setting "http-status".conventions: it must be true or false, not null.',
    },
    {
      given: { versions: [] },
      message:
        'Wrong setting "http-status".versions: it must be an object of framework → major version, not [].',
    },
    {
      given: { versions: { express: '5' } },
      message:
        'Wrong setting "http-status".versions.express: it must be a major version such as 5, not "5".',
    },
    {
      given: { versions: { express: 5.1 } },
      message:
        'Wrong setting "http-status".versions.express: it must be a major version such as 5, not 5.1.',
    },
    {
      given: { constants: {} },
      message:
        'Wrong setting "http-status".constants: it must be an array of { module, export, members }, not {}.',
    },
    {
      given: { constants: ['http-status-codes'] },
      message:
        'Wrong setting "http-status".constants[0]: it must be an object { module, export, members }, not "http-status-codes".',
    },
    {
      given: { constants: [{ module: 'a', members: {} }, null] },
      message:
        'Wrong setting "http-status".constants[1]: it must be an object { module, export, members }, not null.',
    },
    {
      given: { constants: [{ module: 'a', members: {}, name: 'A' }] },
      message:
        'Unknown setting "http-status".constants[0].name. Accepted keys: "module", "export", "members".',
    },
    {
      given: { constants: [{ members: {} }] },
      message:
        'Wrong setting "http-status".constants[0].module: it must be a module specifier, not undefined.',
    },
    {
      given: { constants: [{ module: 'a', export: 1, members: {} }] },
      message:
        'Wrong setting "http-status".constants[0].export: it must be the name of an export, not 1.',
    },
    {
      given: { constants: [{ module: 'a' }] },
      message:
        'Wrong setting "http-status".constants[0].members: it must be an object of member name → status code, not undefined.',
    },
    {
      given: { constants: [{ module: 'a', members: { OK: '200' } }] },
      message:
        'Wrong setting "http-status".constants[0].members: it must be an object of member name → status code, not {"OK":"200"}.',
    },
    {
      given: { constants: [{ module: 'a', members: ['OK'] }] },
      message:
        'Wrong setting "http-status".constants[0].members: it must be an object of member name → status code, not ["OK"].',
    },
  ])('$message', ({ given, message }) => {
    expect(() => read(given)).toThrow(new Error(message));
  });

  it('rejects a framework that no adapter has, with the names of those that do', () => {
    expect(() => read({ versions: { expres: 4 } })).toThrow(/versions\.expres.*express/su);
  });

  it('reaches the user when a rule starts, also in a file without any status', () => {
    const lint = () =>
      new Linter().verify('export {};', [
        plugin.configs.recommended,
        { settings: { 'http-status': { versions: { express: '5' } } } },
      ]);
    expect(lint).toThrow('Wrong setting "http-status".versions.express');
  });
});

describe('settings reach the analysis', () => {
  const lint = (code: string, settings: object) =>
    new Linter()
      .verify(code, [plugin.configs.recommended, { settings: { 'http-status': settings } }])
      .map(({ ruleId }) => ruleId);
  const handler = 'export const handler = (req, res) => res.status(204).json({});';

  it('conventions', () => {
    expect(lint(handler, {})).toContain('http-status/no-forbidden-content');
    expect(lint(handler, { conventions: false })).toEqual([]);
  });

  it('constants', () => {
    const settings = { constants: [{ module: '#codes', members: { nothing: 204 } }] };
    const code = `import codes from '#codes';\n${handler.replace('204', 'codes.nothing')}`;
    expect(lint(code, {})).toEqual([]);
    expect(lint(code, settings)).toContain('http-status/no-forbidden-content');
  });
});
