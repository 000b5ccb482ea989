import { describe, expect, it } from 'vitest';
import { help, requestOf } from '../../src/status-map/options.ts';

const base = {
  does: 'map',
  paths: [],
  format: 'text',
  sort: 'file',
  config: 'found',
  tests: false,
} as const;

describe('the words of the command', () => {
  it.each([
    ['map', base],
    ['map src test', { ...base, paths: ['src', 'test'] }],
    ['map --format json', { ...base, format: 'json' }],
    ['map -f markdown src', { ...base, format: 'markdown', paths: ['src'] }],
    ['map --sort=path', { ...base, sort: 'path' }],
    ['map -c lint.config.js', { ...base, config: { path: 'lint.config.js' } }],
    ['map --no-config --tests', { ...base, config: 'none', tests: true }],
    ['--help', { ...base, does: 'help' }],
    ['map -h', { ...base, does: 'help' }],
    ['--version', { ...base, does: 'version' }],
  ])('are understood: %s', (words, request) => {
    expect(requestOf(words.split(' '))).toEqual(request);
  });

  it.each([
    ['', 'No command. The command is map, and --help tells more.'],
    ['mpa', 'Unknown command "mpa". The command is map, and --help tells more.'],
    ['map --format xml', 'Option --format is one of text, json or markdown, not "xml".'],
    ['map --format', 'Option --format needs one of text, json or markdown.'],
    ['map --sort size', 'Option --sort is one of file or path, not "size".'],
    ['map --config', 'Option --config needs the path of an ESLint configuration.'],
    ['map --tests=no', 'Option --tests takes no value, not "no".'],
    ['map --no-config -c a.js', 'Option --no-config contradicts --config.'],
    [
      'map --fromat json',
      'Unknown option --fromat. The options are --format, --sort, --config, --no-config, --tests, --help or --version.',
    ],
  ])('are refused in a sentence: %s', (words, message) => {
    expect(() => requestOf(words === '' ? [] : words.split(' '))).toThrow(new Error(message));
  });

  it('are told by --help', () => {
    for (const option of ['--format', '--sort', '--config', '--no-config', '--tests', '--version'])
      expect(help).toContain(option);
  });
});
