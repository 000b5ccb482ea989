import { describe, expect, it } from 'vitest';
import { createConfigs } from '../src/configs.ts';
import plugin from '../src/index.ts';

const docs = { description: 'Disallow it', reference: 'RFC 9110' };
const configs = createConfigs(plugin, {
  'at-error': { meta: { docs: { ...docs, recommended: 'error' } } },
  'at-warn': { meta: { docs: { ...docs, recommended: 'warn' } } },
  'in-strict': { meta: { docs: { ...docs, recommended: false, strict: true } } },
  'by-hand': { meta: { docs: { ...docs, recommended: false } } },
});

describe('presets', () => {
  it('recommended takes the severity that each rule asks for', () => {
    expect(configs.recommended.rules).toEqual({
      'http-status/at-error': 'error',
      'http-status/at-warn': 'warn',
    });
  });

  it('strict adds its own rules and makes all of them errors', () => {
    expect(configs.strict.rules).toEqual({
      'http-status/at-error': 'error',
      'http-status/at-warn': 'error',
      'http-status/in-strict': 'error',
    });
  });

  it('all has every rule as an error', () => {
    expect(configs.all.rules).toEqual({
      'http-status/at-error': 'error',
      'http-status/at-warn': 'error',
      'http-status/in-strict': 'error',
      'http-status/by-hand': 'error',
    });
  });

  it('hold the plugin itself, not a copy', () => {
    for (const config of Object.values(plugin.configs))
      expect(config.plugins).toEqual({ 'http-status': plugin });
    expect(plugin.configs.recommended.plugins?.['http-status']).toBe(plugin);
  });
});
