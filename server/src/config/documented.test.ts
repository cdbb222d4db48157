import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(new URL('../../../docs/server.md', import.meta.url), 'utf8');

/** Codes of errors, which look like variables. */
const errorCodes = new Set(['OPENBRICK_ADDRESS']);

const variables = (text: string): string[] => text.match(/\bOPENBRICK_[A-Z]+(?:_[A-Z]+)*/g) ?? [];

const used = new Set(
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing/'))
    .flatMap((file) => variables(readFileSync(join(source, file), 'utf8')))
    .filter((name) => !errorCodes.has(name)),
);

describe('docs/server.md', () => {
  it.each([...used].sort())('explains %s', (name) => {
    expect(variables(page)).toContain(name);
  });

  it('explains nothing that is not read', () => {
    expect([...new Set(variables(page))].filter((name) => !used.has(name))).toEqual([]);
  });
});
