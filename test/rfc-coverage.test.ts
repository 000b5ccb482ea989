import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { rfc } from '../src/http/reference.ts';

const page = readFileSync(join(import.meta.dirname, '../docs/rfc-coverage.md'), 'utf8');

/** The rows of all tables, each as its cells. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| [') && line.endsWith('|'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

/** The rules that a text names; fields and other names have no hyphen between lower-case words. */
const rulesIn = (text: string) =>
  [...text.matchAll(/`((?:no|prefer|require|valid|consistent)-[a-z-]+)`/g)].map(
    ([, name = '']) => name,
  );

describe('docs/rfc-coverage.md', () => {
  it('names rules that exist', () => {
    expect(rulesIn(page).filter((name) => !Object.hasOwn(rules, name))).toEqual([]);
  });

  it('names every rule that refers to an RFC', () => {
    const named = new Set(rulesIn(page));
    const referring = Object.values(rules).filter(({ meta }) =>
      meta.docs.reference.includes('RFC'),
    );
    expect(referring.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
  });

  it('has the section, the level and the deciding rule of each requirement', () => {
    expect(rows.length).toBeGreaterThan(100);
    for (const cells of rows) {
      const [section = '', requirement = '', level = '', decided = '', ...others] = cells;
      expect(section).toMatch(/^\[[^\]]+\]\(https:\/\/[^)]+\)$/);
      expect(requirement).toMatch(/^\S.*\.$/);
      expect(level).toMatch(/^(?:(?:MUST|SHOULD)(?: NOT)?(?:, )?)+$|^(?:throws|always)$/);
      expect(decided).toMatch(/^\S.*\.$/);
      expect(others).toEqual([]);
    }
  });

  it('links sections by number and by address', () => {
    const links = [...page.matchAll(/\[([^\]]+)\]\((https:[^)]+)\)/g)];
    for (const [, text = '', url = ''] of links) {
      const [, number, section = ''] =
        /^https:\/\/www\.rfc-editor\.org\/rfc\/rfc(\d+)#section-(.+)$/.exec(url) ?? [];
      if (number === undefined)
        expect(url).toMatch(/^https:\/\/fetch\.spec\.whatwg\.org\/#[a-z-]+$/);
      else {
        expect(url).toBe(rfc(Number(number), section).url);
        expect([section, `RFC ${number}, ${section}`]).toContain(text);
      }
    }
  });

  it('keeps the sections in order', () => {
    const byNumber = (one: string, other: string) =>
      one.localeCompare(other, 'en', { numeric: true });
    for (const part of page.split(/^## /m).slice(1)) {
      const sections = [...part.matchAll(/^\| \[([\d.]+)\]/gm)].map(([, section = '']) => section);
      expect(sections).toEqual(sections.toSorted(byNumber));
    }
  });
});
