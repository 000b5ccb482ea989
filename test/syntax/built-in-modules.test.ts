import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { isBuiltIn } from '../../src/syntax/built-in-modules.ts';

describe('isBuiltIn', () => {
  it.each(builtinModules)('knows %s', (name) => {
    expect(isBuiltIn(name)).toBe(true);
    expect(isBuiltIn(`node:${name.replace('node:', '')}`)).toBe(true);
  });

  it.each([
    'express',
    'https-proxy-agent',
    './http',
    'fs-extra',
    'fs/other',
    '@types/node',
    'node',
  ])('leaves %s to its owners', (name) => {
    expect(isBuiltIn(name)).toBe(false);
  });
});
