/** Each language that has statuses, in VS Code and in every other editor that runs its ESLint server. */
import type { Rule } from 'eslint';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { afterAll, describe, expect, it } from 'vitest';
import { Editor, type OpenDocument } from './eslint-server.ts';
import { userProject } from './user-project.ts';

const project = userProject({
  packages: [
    '@eslint/markdown',
    'eslint-plugin-astro',
    'svelte-eslint-parser',
    'typescript-eslint',
    'vue-eslint-parser',
  ],
  files: {
    'package.json': '{ "type": "module", "dependencies": { "http-status-codes": "^2.3.0" } }',
    'eslint.config.js': readFileSync(join(import.meta.dirname, 'project/eslint.config.js'), 'utf8'),
  },
});

const editor = await Editor.start(project.path());
afterAll(() => editor.stop());

const imported = "import { StatusCodes } from 'http-status-codes';";

/** A file in each language, with an answer in it. */
const pages: Readonly<Record<string, (answer: string) => string>> = {
  'gone.js': (answer) => `${imported}
export const gone = () => ${answer};
`,
  'gone.jsx': (answer) => `${imported}
export const button = <button onClick={() => ${answer}}>Gone</button>;
`,
  'gone.ts': (answer) => `${imported}
export const gone = (): Response => ${answer};
`,
  'gone.tsx': (answer) => `${imported}
export const button: Button = <button onClick={() => ${answer}}>Gone</button>;
`,
  'gone.vue': (answer) => `<template>
  <button @click="gone">Gone</button>
</template>

<script setup lang="ts">
${imported}
const gone = (): Response => ${answer};
</script>
`,
  'gone.svelte': (answer) => `<script lang="ts">
  ${imported}
  const gone = (): Response => ${answer};
</script>

<button onclick={gone}>Gone</button>
`,
  'gone.astro': (answer) => `---
${imported}
if (!Astro.url) return ${answer};
---
<button>Gone</button>
`,
  'gone.md': (answer) => `# Gone

\`\`\`js
${imported}
export const gone = () => ${answer};
\`\`\`
`,
};

const { rules } = createRequire(project.path('index.js'))('eslint-plugin-http-status') as {
  readonly rules: Readonly<Record<string, Rule.RuleModule>>;
};

const severities = ['', 'error', 'warning'];

/** A diagnostic as it is seen: which text is underlined, how, and where its code leads to. */
const seen = (document: OpenDocument, diagnostic: Diagnostic | undefined) =>
  diagnostic && {
    text: document.textAt(diagnostic.range),
    severity: severities[diagnostic.severity ?? 0],
    source: diagnostic.source,
    code: diagnostic.code,
    page: diagnostic.codeDescription?.href,
  };

describe.each(Object.entries(pages))('%s', (file, page) => {
  it('has its problems underlined, explained and mended', async () => {
    // The tested version of the server does not look by itself whether a project lints Svelte.
    editor.settings = file.endsWith('.svelte') ? { 'eslint.validate': ['svelte'] } : {};
    const withAnswer = (content: string, status: string) =>
      page(`new Response(${content}, { status: ${status} })`);
    const document = await editor.open(project.path(file), withAnswer("'gone'", '204'));

    const [forbidden, literal, ...others] = await document.diagnostics();
    expect(others).toEqual([]);
    expect(seen(document, forbidden)).toEqual({
      text: "'gone'",
      severity: 'error',
      source: 'eslint',
      code: 'http-status/no-forbidden-content',
      page: rules['no-forbidden-content']?.meta?.docs?.url,
    });
    expect(seen(document, literal)).toEqual({
      text: '204',
      severity: 'warning',
      source: 'eslint',
      code: 'http-status/prefer-status-constant',
      page: rules['prefer-status-constant']?.meta?.docs?.url,
    });

    expect(await document.menu(forbidden)).toEqual([
      ['Remove the content. (http-status/no-forbidden-content)', withAnswer('null', '204')],
      [
        'Send the content with 200 (OK). (http-status/no-forbidden-content)',
        withAnswer("'gone'", '200'),
      ],
      ['Show documentation for http-status/no-forbidden-content', forbidden?.codeDescription?.href],
    ]);
    const fixed = withAnswer("'gone'", 'StatusCodes.NO_CONTENT');
    expect(await document.menu(literal)).toEqual([
      ['Fix this http-status/prefer-status-constant problem', fixed],
      ['Show documentation for http-status/prefer-status-constant', literal?.codeDescription?.href],
      ['Fix all auto-fixable problems', fixed],
    ]);
    expect(await document.afterFixAll()).toBe(fixed);
    expect(editor.complaints).toEqual([]);
  });
});
