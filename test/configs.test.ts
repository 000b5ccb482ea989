import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { createConfigs } from '../src/configs.ts';
import plugin from '../src/index.ts';

const docs = { description: 'Disallow it', reference: 'RFC 9110' };
const configs = createConfigs(plugin, {
  'at-error': { meta: { docs: { ...docs, recommended: 'error' } } },
  'at-warn': { meta: { docs: { ...docs, recommended: 'warn' } } },
  'in-strict': { meta: { docs: { ...docs, recommended: false, strict: true } } },
  'by-hand': { meta: { docs: { ...docs, recommended: false } } },
  'of-no-rfc': { meta: { docs: { ...docs, recommended: 'warn', rfc9110: false } } },
  'with-options': {
    meta: {
      docs: {
        ...docs,
        recommended: 'warn',
        presetOptions: { strict: { also: [401] }, rfc9110: { allowWithContent: true } },
      },
    },
  },
});

describe('presets', () => {
  it('recommended takes the severity that each rule asks for', () => {
    expect(configs.recommended.rules).toEqual({
      'http-status/at-error': 'error',
      'http-status/at-warn': 'warn',
      'http-status/of-no-rfc': 'warn',
      'http-status/with-options': 'warn',
    });
  });

  it('rfc9110 leaves out what no RFC asks for, and has the options that rules name for it', () => {
    expect(configs.rfc9110.rules).toEqual({
      'http-status/at-error': 'error',
      'http-status/at-warn': 'warn',
      'http-status/with-options': ['warn', { allowWithContent: true }],
    });
  });

  it('strict adds its own rules and options and makes all of them errors', () => {
    expect(configs.strict.rules).toEqual({
      'http-status/at-error': 'error',
      'http-status/at-warn': 'error',
      'http-status/in-strict': 'error',
      'http-status/of-no-rfc': 'error',
      'http-status/with-options': ['error', { also: [401] }],
    });
  });

  it('all has every rule as an error, with the options of strict', () => {
    expect(configs.all.rules).toEqual({
      'http-status/at-error': 'error',
      'http-status/at-warn': 'error',
      'http-status/in-strict': 'error',
      'http-status/by-hand': 'error',
      'http-status/of-no-rfc': 'error',
      'http-status/with-options': ['error', { also: [401] }],
    });
  });

  it('differ from the defaults of their rules here alone', () => {
    const withOptions = (preset: keyof typeof plugin.configs) =>
      Object.entries(plugin.configs[preset].rules ?? {}).filter((entry) => Array.isArray(entry[1]));
    expect(withOptions('recommended')).toEqual([]);
    expect(withOptions('rfc9110')).toEqual([
      ['http-status/prefer-precise-success-status', ['warn', { allowWithContent: true }]],
    ]);
    const strict = [
      ['http-status/no-undeclared-status', ['error', { report: 'all' }]],
      ['http-status/prefer-status-constant', ['error', { withoutSource: 'each' }]],
      ['http-status/require-status-fields', ['error', { also: [401] }]],
      ['http-status/valid-redirect-status', ['error', { allowMethodRewrite: false }]],
    ];
    expect(withOptions('strict')).toEqual(strict);
    expect(withOptions('all')).toEqual(strict);
  });

  it('rfc9110 has the rules of recommended but for advice by convention', () => {
    const { recommended, rfc9110 } = plugin.configs;
    const left = Object.keys(recommended.rules ?? {}).filter(
      (rule) => !Object.hasOwn(rfc9110.rules ?? {}, rule),
    );
    expect(left).toEqual([
      'http-status/consistent-reason-phrase',
      'http-status/no-deprecated-status-signature',
      'http-status/no-undeclared-status',
      'http-status/prefer-status-constant',
    ]);
  });

  it.each(['recommended', 'rfc9110', 'strict', 'all'] as const)(
    '%s is a configuration that ESLint accepts',
    (preset) => {
      const code = `import express from 'express';
        express().post('/', (req, res) => res.redirect(302, '/done'));`;
      const messages = new Linter().verify(code, [plugin.configs[preset]]);
      expect(messages.filter(({ ruleId }) => ruleId === null)).toEqual([]);
      const isAsked = preset === 'strict' || preset === 'all';
      expect(messages.some(({ messageId }) => messageId === 'methodOpen')).toBe(isAsked);
    },
  );

  it('have the names of ESLint’s newer configs too', () => {
    const { recommended, rfc9110, strict, all, ...aliases } = plugin.configs;
    expect(aliases).toEqual({
      'flat/recommended': recommended,
      'flat/rfc9110': rfc9110,
      'flat/strict': strict,
      'flat/all': all,
    });
    expect(aliases['flat/recommended']).toBe(recommended);
  });

  it('hold the plugin itself, not a copy', () => {
    for (const config of Object.values(plugin.configs))
      expect(config.plugins).toEqual({ 'http-status': plugin });
    expect(plugin.configs.recommended.plugins?.['http-status']).toBe(plugin);
  });
});
