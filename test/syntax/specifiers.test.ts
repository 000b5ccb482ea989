import { describe, expect, it } from 'vitest';
import { plainModule, quotedSpecifier, versionIn } from '../../src/syntax/specifiers.ts';

const specifiers = [
  { specifier: 'express', module: 'express', version: null },
  { specifier: '@hono/hono/cors', module: '@hono/hono/cors', version: null },
  { specifier: './oak@1.ts', module: './oak@1.ts', version: null },
  { specifier: 'node:http', module: 'node:http', version: null },
  { specifier: 'npm:express', module: 'express', version: null },
  { specifier: 'npm:express@4.18.2', module: 'express', version: ['express', '4.18.2'] },
  { specifier: 'npm:/hono@^4/tiny', module: 'hono/tiny', version: ['hono', '^4'] },
  { specifier: 'npm:@hapi/hapi@21', module: '@hapi/hapi', version: ['@hapi/hapi', '21'] },
  { specifier: 'jsr:@oak/oak', module: '@oak/oak', version: null },
  { specifier: 'jsr:@oak/oak@^17/router', module: '@oak/oak/router', version: ['@oak/oak', '^17'] },
  { specifier: 'jsr:@oak/oak/', module: '@oak/oak', version: null },
  {
    specifier: 'https://esm.sh/hono@4.4.7/cors?dev',
    module: 'hono/cors',
    version: ['hono', '4.4.7'],
  },
  {
    specifier: 'https://deno.land/x/oak@v12.6.1/mod.ts',
    module: 'https://deno.land/x/oak/mod.ts',
    version: ['https://deno.land/x/oak', 'v12.6.1'],
  },
  {
    specifier: 'https://deno.land/std@0.168.0/http/server.ts',
    module: 'https://deno.land/std/http/server.ts',
    version: ['https://deno.land/std', '0.168.0'],
  },
  {
    specifier: 'https://deno.land/x/oak/mod.ts',
    module: 'https://deno.land/x/oak/mod.ts',
    version: null,
  },
  {
    specifier: 'https://example.org/x@1/y.js',
    module: 'https://example.org/x@1/y.js',
    version: null,
  },
];

describe.each(specifiers)('$specifier', ({ specifier, module, version }) => {
  it(`leads to ${module}`, () => {
    expect(plainModule(specifier)).toBe(module);
  });

  it(`names ${version === null ? 'no version' : version.join(' ')}`, () => {
    expect(versionIn(specifier)).toEqual(version);
  });
});

describe('a text', () => {
  const packages = String.raw`hono\/tiny|@oak\/oak|hono|https:\/\/deno\.land\/x\/oak\/mod\.ts`;
  const found = (text: string) =>
    Array.from(text.matchAll(quotedSpecifier(packages)), ([, name = '']) => plainModule(name));

  it.each([
    { text: "'hono'", names: ['hono'] },
    { text: '"npm:hono@4/cors"', names: ['hono'] },
    { text: "'https://esm.sh/hono@4?dev'", names: ['hono'] },
    { text: "'jsr:@oak/oak@17/router'", names: ['@oak/oak'] },
    { text: "'https://deno.land/x/oak@v12/mod.ts'", names: ['https://deno.land/x/oak/mod.ts'] },
    { text: "'https://deno.land/x/oak/mod.ts'", names: ['https://deno.land/x/oak/mod.ts'] },
    { text: "'honor'", names: [] },
    { text: "'my-hono'", names: [] },
    { text: "'https://deno.land/x/oaken@v1/mod.ts'", names: [] },
  ])('$text names $names', ({ text, names }) => {
    expect(found(text)).toEqual(names);
  });
});
