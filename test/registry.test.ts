import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checks } from '../src/checks/index.ts';
import { categories } from '../src/model/terms.ts';

const root = fileURLToPath(new URL('../src/checks', import.meta.url));

const files = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(root, name)).map((file) => ({ folder: name, file })))
  .filter(({ file }) => file.endsWith('.ts') && !file.startsWith('_'));

describe('the registry', () => {
  it('names every check after its file and keeps it in its category', () => {
    const onDisk = files
      .filter(({ file }) => !file.endsWith('.test.ts'))
      .map(({ folder, file }) => `${folder}/${file.slice(0, -3)}`);
    expect(checks.map(({ category, id }) => `${category}/${id}`).sort()).toEqual(onDisk.sort());
    expect(checks.filter(({ category }) => !categories.includes(category))).toEqual([]);
  });

  it.each(checks.map((check) => [check.id, check] as const))(
    '%s has a test with two cases of each polarity',
    (_, check) => {
      const test = join(root, check.category, `${check.id}.test.ts`);
      expect(existsSync(test)).toBe(true);
      const text = readFileSync(test, 'utf8');
      expect(casesIn(text, 'fires')).toBeGreaterThanOrEqual(2);
      expect(casesIn(text, 'quiet')).toBeGreaterThanOrEqual(2);
    },
  );

  it.each(checks.map((check) => [check.id, check] as const))('%s says what it is', (_, check) => {
    for (const text of [check.title, check.why, check.fix]) expect(text.length).toBeGreaterThan(10);
    expect(check.title).not.toMatch(/[.!]$/);
    expect(check.references.length).toBeGreaterThan(0);
    expect(check.cwe.length).toBeGreaterThan(0);
    expect(check.owasp.every((id) => /^(?:API|A|LLM)\d{1,2}:20\d\d$/.test(id))).toBe(true);
    expect(JSON.stringify(check)).not.toMatch(/potentially|!"|\bmay be vulnerable\b/i);
  });
});

/** Entries of the array after `fires:` or `quiet:`, counted by their opening brackets at the array's own depth. */
function casesIn(text: string, polarity: string): number {
  const from = text.indexOf(`${polarity}: [`);
  if (from < 0) return 0;
  let depth = 0;
  let entries = 0;
  for (let i = text.indexOf('[', from); i < text.length; i++) {
    if (text[i] === '[') {
      depth++;
      if (depth === 2) entries++;
    }
    if (text[i] === ']') depth--;
    if (depth === 0) break;
  }
  return entries;
}
