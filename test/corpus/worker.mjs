/** One process of `npm run corpus`: lints the file of each job, tries its fixes, and answers with what it found. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { lintFile } from './lint.mjs';

process.on('message', ({ file, cwd }) => {
  let answer;
  try {
    answer = lintFile(readFileSync(file, 'utf8'), file, cwd);
  } catch (error) {
    answer = { problems: [{ problem: `crashes: ${String(error).split('\n')[0]}` }] };
  }
  process.send(answer);
});
