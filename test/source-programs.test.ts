import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../src/checks/index.ts';
import { judge } from './cases.ts';
import { code } from './source/source-of.ts';

/** What the shape of a session says beside keys and settings is judged by the tests of these checks. */
const FURTHER = [
  'code-session-in-cookie',
  'code-cookie-flags-off',
  'code-session-not-rotated',
  'code-logout-keeps-session',
  'code-key-hardcoded',
];
const inQuestion = checks.filter(({ id }) => id.startsWith('code-') && !FURTHER.includes(id));

/** A comment that names the checks of its line. */
const MARK = /[ \t]*(?:#|\/\/)! ([\w -]{1,200})$/;

interface Program {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** `check file:line`. */
  readonly expected: readonly string[];
}

/** `##### name` begins a program, `=== path` a file of it. */
const programsIn = (language: string): Program[] =>
  readFileSync(new URL(`source/programs/${language}.txt`, import.meta.url), 'utf8')
    .split(/^##### /m)
    .slice(1)
    .map(programOf);

function programOf(text: string): Program {
  const [name = '', ...parts] = text.split(/^=== /m);
  const files = parts.map((part) => {
    const [path = '', ...lines] = part.split('\n');
    return { path, lines };
  });
  return {
    name: name.trim(),
    files: Object.fromEntries(
      files.map(({ path, lines }) => [path, lines.map((line) => line.replace(MARK, '')).join('\n')]),
    ),
    expected: files.flatMap(({ path, lines }) =>
      lines.flatMap((line, i) => (MARK.exec(line)?.[1]?.split(' ') ?? []).map((check) => `${check} ${path}:${i + 1}`)),
    ),
  };
}

describe.each(['python', 'javascript', 'rust'])('small programs in %s', (language) => {
  it.each(programsIn(language))('$name', async ({ files, expected }) => {
    const evidence = await code(files);
    const found = inQuestion.flatMap((check) =>
      judge(check, evidence).observations.map(({ at }) => `${check.id} ${at.file}:${at.line}`),
    );
    expect([...new Set(found)].toSorted()).toEqual([...expected].toSorted());
  });
});
