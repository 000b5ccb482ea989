const imported = "import { StatusCodes } from 'http-status-codes';";

/** A file in each language, with an answer in it. */
export const pages: Readonly<Record<string, (answer: string) => string>> = {
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
