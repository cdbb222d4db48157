/** What a command leaves: checked before the first request, each written whatever becomes of the others. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../bin/openbrick.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'openbrick-outputs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(
  join(folder, 'api.yaml'),
  'openapi: 3.1.0\ninfo: { title: Shop, version: "1" }\npaths: { /orders: { get: { responses: {} } } }\n',
);
writeFileSync(join(folder, 'plain'), 'text');
mkdirSync(join(folder, 'sub'));

const run = (args: readonly string[], stdout: number | 'pipe' = 'pipe') =>
  spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'pipe'],
    timeout: 60_000,
  });
const document = ['scan', '--spec', 'api.yaml'];
// Nothing listens there: a request would end with exit code 3.
const live = ['scan', 'http://127.0.0.1:1'];
const lines = (text: string): number => text.trimEnd().split('\n').length;

describe('before the first request', () => {
  it.each([
    ['a file in the way of a folder', ['--report', 'html=plain/report.html'], 'plain/report.html: cannot be written'],
    ['a file further up', ['--save-evidence', 'plain/a/b/evidence'], 'plain/a/b/evidence: cannot be written'],
    ['a folder', ['--output', 'sub'], 'sub: cannot be written (it is a folder)'],
    ['a name that no disk takes', ['--write-spec', 'n'.repeat(300)], 'the name is too long'],
    ['a folder that takes no folders', ['--output', '/proc/no-such/report'], '/proc/no-such/report: cannot be written'],
    [
      'two reports in one file',
      ['--report', 'json=r.json', '--report', 'sarif=./sub/../r.json'],
      'would both write it',
    ],
    ['a report and the evidence', ['--output', 'sub/x', '--save-evidence', 'sub//x'], 'would both write it'],
    ['a format that there is not', ['--report', 'pdf=r.pdf'], 'there is no format "pdf"'],
  ])('%s is said in one line', (_name, options, message) => {
    const { status, stderr } = run([...live, ...options]);
    expect({ status, lines: lines(stderr) }).toEqual({ status: 2, lines: 1 });
    expect(stderr).toContain(message);
  });

  it.each([
    ['a file that is not there yet', ['--report', 'html=plain-copy']],
    ['folders to be made', ['--report', 'html=new/deep/report.html']],
    ['two devices', ['--report', 'html=/dev/null', '--report', 'json=/dev/null']],
  ])('%s is no mistake, and nothing is left behind', (_name, options) => {
    expect(run([...live, ...options]).status).toBe(3);
    expect(existsSync(join(folder, 'new'))).toBe(false);
    expect(existsSync(join(folder, 'plain-copy'))).toBe(false);
  });

  it.each([
    [['verify', 'none.json', '--format', 'xml']],
    [['diff', 'none.json', 'none.json', '--format', 'html']],
    [[...live, '--dry-run', '--format', 'sarif']],
  ])('a format that the command does not have: %j', (args) => {
    const { status, stderr } = run(args);
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'openbrick: --format takes terminal or json here\n' });
  });

  it('says that an inferred document needs a target', () => {
    const { status, stderr } = run([...document, '--write-spec', 'inferred.json']);
    expect({ status, lines: lines(stderr) }).toEqual({ status: 2, lines: 1 });
  });
});

describe('at the end', () => {
  it('writes everything else where one file cannot be written, and exits with 4', () => {
    const options = ['--report', 'html=/dev/full', '--report', 'json=kept.json', '--save-evidence', 'kept.evidence'];
    const { status, stdout, stderr } = run([...document, ...options]);
    expect(status).toBe(4);
    expect(stderr).toBe('openbrick: /dev/full: cannot be written (no space left)\n');
    expect(stdout).not.toBe('');
    expect(JSON.parse(readFileSync(join(folder, 'kept.json'), 'utf8')).schemaVersion).toBe(1);
    expect(existsSync(join(folder, 'kept.evidence'))).toBe(true);
  });

  it('says each failure, and the gate beside them', () => {
    const gate = ['--min-score', '100'];
    const { status, stderr } = run([...document, '--output', '/dev/full', '--save-evidence', '/dev/full', ...gate]);
    expect(status).toBe(4);
    expect(stderr.match(/cannot be written/g)).toHaveLength(2);
    expect(stderr).toContain('gate failed');
  });

  it('keeps evidence for the user alone, also in a file that was there', () => {
    const file = join(folder, 'open.evidence');
    writeFileSync(file, '', { mode: 0o644 });
    run([...document, '--save-evidence', 'open.evidence']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each([
    [['checks']],
    [['--help']],
    [['guide']],
    [document],
    [[...document, '--report', 'json=beside.json', '--min-score', '100']],
    [['cookie', 'session=abc']],
    [['secrets', 'api.yaml']],
  ])('a full standard output is one line and exit code 4: %j', (args) => {
    const { status, stderr } = run(args, openSync('/dev/full', 'w'));
    expect(status).toBe(4);
    expect(stderr).toContain('openbrick: standard output: cannot be written (no space left)\n');
    expect(stderr).not.toMatch(/^\s+at /m);
    if (args.includes('json=beside.json')) expect(existsSync(join(folder, 'beside.json'))).toBe(true);
  });

  it('respects --output of a dry run, and says what has nothing to write', () => {
    const options = ['--spec', 'api.yaml', '--dry-run', '--output', 'plan.txt', '--save-evidence', 'none'];
    const { status, stdout, stderr } = run([...live, ...options]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain('--save-evidence: not written with --dry-run');
    expect(readFileSync(join(folder, 'plan.txt'), 'utf8')).toContain('Nothing was sent.');
  });
});

describe('what is read', () => {
  spawnSync('bash', ['-c', 'mkfifo fifo'], { cwd: folder });

  it.each([
    [['scan', '--spec', '/dev/zero']],
    [['scan', '--spec', 'fifo']],
    [['scan', '--spec', 'sub']],
    [[...live, '--keys', 'fifo']],
    [[...live, '--keys', '/dev/zero']],
    [[...document, '--baseline', '/dev/zero']],
    [['diff', '/dev/zero', 'fifo']],
    [['verify', 'fifo']],
    [['secrets', 'fifo']],
    [['secrets', '/dev/zero']],
    [['replay', '/dev/zero']],
    [[...document, '--config', '/dev/zero']],
  ])('is a file, and never waited for: %j', (args) => {
    const { status, stderr } = run(args);
    expect({ status, lines: lines(stderr) }).toEqual({ status: 2, lines: 1 });
    expect(stderr).toContain('cannot be read (it is ');
  });

  it('may be what the shell hands over', () => {
    const command = `"${process.execPath}" "${program}" scan --spec <(cat api.yaml) --format json`;
    const { status, stdout } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8', timeout: 60_000 });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).target.document.title).toBe('Shop');
  });
});
