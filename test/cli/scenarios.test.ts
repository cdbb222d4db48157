/** The command line as people meet it: each `.scenario` file is a command, its exit code, and what it prints. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('scenarios', import.meta.url));
const program = fileURLToPath(new URL('../../bin/openbrick.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'openbrick-cli-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/**
 * Each runs in a folder of its own. Sections: `==== file NAME ====` makes a file there, `==== input ====` is standard input, `==== command ====`, `==== status ====`, `==== stdout ====` and `==== stderr ====`.
 * Each line of an output section must occur in that output, in order; a line `(nothing)` demands that it is empty.
 */
function read(name: string): Map<string, string> {
  const parts = readFileSync(join(folder, name), 'utf8').split(/^==== (.+) ====\n/m);
  return new Map(parts.slice(1).flatMap((title, i, all) => (i % 2 === 0 ? [[title, all[i + 1] ?? '']] : [])));
}

/** Splits at spaces, single quotes keep together. */
const words = (command: string): string[] =>
  (command.trim().match(/'[^']*'|\S+/g) ?? []).map((word) => (word.startsWith("'") ? word.slice(1, -1) : word));

function expectLines(output: string, expected: string): void {
  if (expected.trim() === '(nothing)') {
    expect(output).toBe('');
    return;
  }
  let from = 0;
  for (const line of expected.split('\n').filter((each) => each.trim() !== '')) {
    const at = output.indexOf(line, from);
    expect(at, `not in the output, or not in this place: ${line}\n\n${output}`).toBeGreaterThanOrEqual(0);
    from = at + line.length;
  }
}

describe('the command line', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.scenario')))('%s', (name) => {
    const sections = read(name);
    const cwd = join(work, name);
    mkdirSync(cwd);
    for (const [title, text] of sections) {
      if (!title.startsWith('file ')) continue;
      const file = join(cwd, title.slice(5));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const [first, ...args] = words(sections.get('command') ?? '');
    expect(first).toBe('openbrick');
    const run = spawnSync(process.execPath, [program, ...args], {
      cwd,
      input: sections.get('input') ?? '',
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], OPENBRICK_TOKEN: 'from-the-environment' },
      timeout: 60_000,
    });
    expect(`${run.status}\n${run.status === Number(sections.get('status')) ? '' : run.stderr}`).toBe(
      `${Number(sections.get('status'))}\n`,
    );
    if (sections.has('stdout')) expectLines(run.stdout, sections.get('stdout') ?? '');
    if (sections.has('stderr')) expectLines(run.stderr, sections.get('stderr') ?? '');
    expect(run.stderr).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)/m);
  });
});
