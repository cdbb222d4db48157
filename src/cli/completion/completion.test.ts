import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { program } from '../commands.ts';
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import { commandShapes } from './shape.ts';
import { zshCompletion } from './zsh.ts';

const shapes = commandShapes(await program());

/** A shell that is not installed is passed over; bash is everywhere where these tests run in earnest. */
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

function inShell(shell: string, script: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(shell, ['-c', script, ...args], {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('../../../docs', import.meta.url)),
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

/** What bash offers for the last of these words. */
const inBash = (...words: string[]): string[] =>
  inShell(
    'bash',
    `${bashCompletion(shapes)}
COMP_WORDS=("$0" "$@"); COMP_CWORD=$#; _openbrick; printf '%s\\n' "\${COMPREPLY[@]}"`,
    'openbrick',
    ...words,
  )
    .split('\n')
    .filter((line) => line !== '');

const inFish = (line: string): string[] =>
  inShell('fish', `${fishCompletion(shapes)}\ncomplete -C ${JSON.stringify(line)}`)
    .split('\n')
    .map((each) => each.split('\t')[0] ?? '')
    .filter((each) => each !== '');

const cases: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
  ['commands', [''], ['scan', 'guide', 'completion'], ['--fail-on', 'style.md']],
  ['the rest of a command', ['com'], ['completion'], ['cookie']],
  ['options of the command', ['scan', '--f'], ['--fail-on', '--format'], ['--key', '--rate']],
  ['options of another command', ['cookie', '--ke'], ['--key', '--key-hex', '--keys'], ['--fail-on']],
  ['severities', ['scan', '--fail-on', ''], ['critical', 'info'], ['--fail-on', 'style.md']],
  ['formats', ['demo', '--format', 's'], ['sarif'], ['json']],
  ['checks and categories', ['scan', '--only', ''], ['api-key-in-cookie', 'data-exposure'], ['critical']],
  ['the id of a check', ['checks', 'session-k'], ['session-key-known'], ['data-exposure']],
  ['guides', ['guide', 'api-key-exposure/f'], ['api-key-exposure/flask/session-cookies'], ['style.md']],
  ['a guide by its framework', ['guide', 'fl'], ['flask'], ['django', 'style.md']],
  ['files', ['secrets', 'st'], ['style.md'], ['scan']],
  ['files of an option beside its words', ['scan', '--spec', ''], ['auto', 'style.md'], ['url', 'file']],
  ['nothing for a number', ['scan', '--rate', ''], [], ['style.md', '--rate']],
  ['shells', ['completion', ''], ['bash', 'fish', 'zsh'], ['style.md']],
];

describe('completion in fish', () => {
  it('describes an option once, with all commands that have it', () => {
    const lines = fishCompletion(shapes).split('\n');
    const options = lines.filter((line) => / -l /.test(line)).map((line) => line.replace(/-n '[^']*'/, ''));
    expect(new Set(options).size).toBe(options.length);
    expect(lines.find((line) => line.includes(' -l help '))).toContain('from scan cookie secrets');
  });
});

describe.runIf(has('bash'))('completion in bash', () => {
  it.each(cases)('offers %s', (_, words, offered, absent) => {
    const found = inBash(...words);
    expect(found).toEqual(expect.arrayContaining([...offered]));
    expect(absent.filter((word) => found.includes(word))).toEqual([]);
  });

  it('offers files behind the format of a report', () => {
    expect(inBash('scan', '--report', 'html', '=', 'sty')).toEqual(['style.md']);
    expect(inBash('scan', '--report', 'ht')).toEqual(['html=']);
  });
});

describe.runIf(has('fish'))('completion in fish', () => {
  it.each(cases)('offers %s', (_, words, offered, absent) => {
    const found = inFish(`openbrick ${words.join(' ')}`);
    expect(found).toEqual(expect.arrayContaining([...offered]));
    expect(absent.filter((word) => found.includes(word))).toEqual([]);
  });
});

describe('completion in zsh', () => {
  const script = zshCompletion(shapes);

  it('describes commands, options and values', () => {
    expect(script).toContain("'*--fail-on[");
    expect(script).toContain('{ compadd -- critical high medium low info }');
    expect(script).toContain("'(-h --help)'{-h,--help}'[display help for command]'");
    expect(script).toContain('compadd -S ');
  });

  it.runIf(has('zsh'))('has no fault of syntax', () => {
    const { status, stderr } = spawnSync('zsh', ['-n'], { input: script, encoding: 'utf8' });
    expect([stderr, status]).toEqual(['', 0]);
  });
});
