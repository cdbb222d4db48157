/** The promises of SECURITY.md, the threats of the threat model and the rules of the architecture: each names a test that there is. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Parts of a text that must each name a test: bullets of the promises, rows of the tables. */
const promises = (): string[] => {
  const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');
  const section = /## What openbrick promises\n([\s\S]*?)\n## /.exec(text)?.[1] ?? '';
  return section.split(/^- /m).slice(1);
};
/** The sentences of how secrets are masked: each is the name of a test. */
const maskingRules = (): string => {
  const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');
  const section = /## How secrets are masked\n([\s\S]*?)\n## /.exec(text)?.[1] ?? '';
  return section
    .replace(/^\(Tests?: .*\)$/m, '')
    .replace(/^- /gm, '')
    .replace(/\s+/g, ' ');
};
const rules = (): string[] => {
  const text = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  const section = /## Design rules\n([\s\S]*?)\n## /.exec(text)?.[1] ?? '';
  return section.split(/^- /m).slice(1);
};
const threats = (): string[] =>
  readFileSync(join(root, 'docs/threat-model.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!attack |---)/.test(line));

/** What is promised, without the tests behind it. */
const sentencesOf = (part: string): string[] =>
  part
    .replace(/\(Tests?: [\s\S]*/, '')
    .split(/[.:](?:\*\*)?\s+(?=[A-Z`-])/)
    .filter((sentence) => sentence.trim() !== '');

/** A link to a file, then the names in it: `[x](x), "name" and "name"`. */
function testsIn(text: string): { file: string; name: string }[] {
  return [...text.matchAll(/\[[^\]]+\]\(([^)]+\.ts)\)([^[|]*)/g)].flatMap(([, file = '', after = '']) =>
    [...after.matchAll(/"([^"]+)"/g)].map(([, name = '']) => ({ file, name: name.replace(/\s+/g, ' ') })),
  );
}

describe('each promise names a test that there is', () => {
  it.each([
    ['SECURITY.md', promises, 10],
    ['docs/threat-model.md', threats, 15],
    ['docs/architecture.md', rules, 8],
  ] as const)('in %s', (page, read, atLeast) => {
    const parts = read();
    expect(parts.length).toBeGreaterThanOrEqual(atLeast);
    expect(parts.filter((part) => testsIn(part).length === 0)).toEqual([]);
    const missing = parts
      .flatMap(testsIn)
      .filter(({ file, name }) => !readFileSync(join(root, dirname(page), file), 'utf8').includes(name));
    expect(missing).toEqual([]);
  });

  it('and each sentence of a promise in SECURITY.md has one, at the end of its paragraph', () => {
    const short = promises().filter((part) => testsIn(part).length < sentencesOf(part).length);
    expect(short.map((part) => part.split('\n', 1)[0])).toEqual([]);
  });

  it('and each sentence of how secrets are masked is the name of one', () => {
    const file = readFileSync(join(root, 'test/masking-rules.test.ts'), 'utf8');
    const names = [...file.matchAll(/^ {2,4}(?:it\(|)(['"])([A-Zo].*?\.)(?: \(%s\))?\1,/gm)].map(
      ([, , name = '']) => name,
    );
    expect(names.length).toBeGreaterThan(9);
    expect(names.reduce((rest, name) => rest.replace(name, ''), maskingRules()).trim()).toBe('');
  });

  it('and each begins with the promise itself', () => {
    expect(promises().filter((part) => !part.startsWith('**'))).toEqual([]);
  });
});
