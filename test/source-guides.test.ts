import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeFact } from '../src/model/code.ts';
import { forms } from './source/forms.ts';
import { sourceOf } from './source/source-of.ts';

const guides = fileURLToPath(new URL('../guides/api-key-exposure', import.meta.url));

/** The files of one application of a guide, by their paths. */
function filesOf(framework: string, application: string): Record<string, string> {
  const root = join(guides, framework, 'session-cookies', application);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:py|js|rs|toml)$/.test(path),
  );
  return Object.fromEntries(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]));
}

/** What a fact says, and the line that it names. */
const said = (fact: CodeFact, files: Readonly<Record<string, string>>): string =>
  `${fact.kind === 'key' ? fact.into : fact.kind}: ${(files[fact.at.file] ?? '').split('\n')[fact.at.line - 1]?.trim()}`;

describe('the applications of the guides', () => {
  it.each([
    ['flask', 'session: session["github_token"] = fake_keys.GITHUB', 'session-key: app.secret_key = "dev"'],
    [
      'django',
      'session: request.session["github_token"] = fake_keys.GITHUB',
      'session-key: SECRET_KEY = os.environ.get(',
    ],
    [
      'fastapi',
      'session: request.session["github_token"] = fake_keys.GITHUB',
      'session-key: secret_key="your-secret-key",',
    ],
    [
      'actix',
      'session: session.insert("github_token", fake_keys::github())?;',
      'session-key: SessionMiddleware::builder(',
    ],
    ['express', 'session: request.session.github_token = fakeKeys.GITHUB;', "session-key: keys: ['keyboard cat'],"],
  ])('%s: the lines are named', async (framework, ...expected) => {
    const files = filesOf(framework, 'vulnerable');
    const { facts } = await sourceOf(files);
    const lines = facts.map((fact) => said(fact, files));
    for (const each of expected) expect(lines.filter((line) => line.startsWith(each))).toHaveLength(1);
    const kinds = new Set(facts.map((fact) => (fact.kind === 'key' ? fact.into : fact.kind)));
    for (const kind of ['session', 'cookie', 'response', 'session-store', 'cookie-flag', 'login', 'cors'])
      expect(kinds).toContain(kind);
  });

  it.each(['flask', 'django', 'fastapi', 'actix', 'express'])('%s: the fixed one is quiet', async (framework) => {
    const files = filesOf(framework, 'fixed');
    const { facts } = await sourceOf(files);
    expect(facts.map((fact) => said(fact, files))).toEqual([]);
  });
});

describe('broken source', () => {
  const texts = forms.map(({ text, file }) => [file, text] as const);

  it('is read as far as it goes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.nat(400),
        fc.nat(30),
        fc.oneof(fc.string(), fc.constantFrom('(', '{', '"""', '`', '[[[', '\\', '\u0000', 'session', '.', '::')),
        async ([file, text], at, length, inserted) => {
          const source = await sourceOf({ [file]: text.slice(0, at) + inserted + text.slice(at + length) });
          expect(source.files).toBe(1);
        },
      ),
      { numRuns: 100 },
    );
  }, 120_000);

  it.each([
    ['nested', `x = ${'('.repeat(5000)}${')'.repeat(5000)}\nsession["a"] = 1`],
    ['a long sum', `session["api_key"] = ${'a + '.repeat(3000)}b`],
    ['names that lead to each other', 'a = b\nb = a\nsession["api_key"] = a.b.c'],
    ['a module that imports itself', 'from app import *\nfrom app import x\nsession["api_key"] = x'],
  ])('%s', async (_, text) => {
    const source = await sourceOf({ 'app.py': `from flask import session\n${text}\n` });
    expect(source.files).toBe(1);
  });
});
