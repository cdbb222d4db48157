import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { fake } from '../secrets/fake.ts';
import { searchFiles } from './search-files.ts';

const root = mkdtempSync(join(tmpdir(), 'openbrick-search-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const key = ['sk_', 'live_', fake.alnum(24)].join('');
const nothing = Readable.from([]);

let folders = 0;
/** A folder with these files; a name that ends in `/` is an empty folder. */
function folder(files: Record<string, string | Buffer>): string {
  folders += 1;
  const at = join(root, `f${folders}`);
  mkdirSync(at);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(at, name)), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(join(at, name), content);
  }
  return at;
}

async function told(path: string): Promise<{ found: string[]; notes: readonly string[] }> {
  const { texts, notes } = await searchFiles({ paths: [path], stdin: nothing });
  return { found: texts.found.map(({ file, line }) => `${file.slice(path.length + 1)}:${line}`), notes };
}

describe('searching files', () => {
  it('finds keys with their lines, in folders below too, in the same order each time', async () => {
    const at = folder({
      'b/x.py': `\n\nKEY = "${key}"`,
      'a.txt': `${key} ${key}`,
      'empty.txt': '',
      'none.txt': 'nothing',
    });
    const first = await told(at);
    expect(first.found).toEqual(['a.txt:1', 'a.txt:1', 'b/x.py:3']);
    expect(first.notes).toEqual(['4 files were searched.']);
    expect(await told(at)).toEqual(first);
  });

  it('leaves out what .gitignore does, as git itself says', async () => {
    const files = {
      '.gitignore': '*.log\n!keep.log\n/top.txt\nbuild/\n# comment\n',
      'a.log': key,
      'keep.log': key,
      'top.txt': key,
      'sub/top.txt': key,
      'build/out.txt': key,
      'sub/.gitignore': '!a.log\nown.txt\n',
      'sub/a.log': key,
      'sub/own.txt': key,
      'sub/deep/own.txt': key,
      '.git/planted': key,
    };
    const at = folder(files);
    execFileSync('git', ['init', '-q', at]);
    const listed = execFileSync('git', ['-C', at, 'ls-files', '--others', '--exclude-standard'], { encoding: 'utf8' });
    const { found, notes } = await told(at);
    expect(found.map((place) => place.split(':')[0])).toEqual(
      listed
        .trim()
        .split('\n')
        .filter((name) => !name.endsWith('.gitignore'))
        .sort(),
    );
    expect(notes.join()).toContain('left out by .gitignore');
  });

  it('reads UTF-16, and says of binary files that it did not', async () => {
    const at = folder({
      'wide.txt': Buffer.from(`\ufefftoken ${key}`, 'utf16le'),
      'image.png': Buffer.concat([Buffer.from([0x89, 0x50, 0, 0, 1, 0, 7]), Buffer.from(key)]),
    });
    const { found, notes } = await told(at);
    expect(found).toEqual(['wide.txt:1']);
    expect(notes[1]).toMatch(/^1 place with binary content not searched: `.*image\.png`\.$/);
  });

  it('follows no links, and goes on where something cannot be read', async () => {
    const at = folder({ 'a.txt': key, 'closed/b.txt': key });
    symlinkSync(at, join(at, 'circle'));
    symlinkSync('/etc', join(at, 'out'));
    symlinkSync(join(at, 'gone'), join(at, 'dangling'));
    chmodSync(join(at, 'closed'), 0);
    const { found } = await told(at);
    chmodSync(join(at, 'closed'), 0o700);
    expect(found[0]).toBe('a.txt:1');
    expect(found.every((place) => !place.includes('circle') && !place.includes('out/'))).toBe(true);
  });

  it('reads HTTP archives decoded, by entry', async () => {
    const content = {
      mimeType: 'application/json',
      encoding: 'base64',
      text: Buffer.from(`{"a":"${key}"}`).toString('base64'),
    };
    const entry = {
      request: {
        method: 'GET',
        url: 'https://api.test/x',
        headers: [{ name: 'Authorization', value: `Bearer ${key}` }],
      },
      response: { status: 200, headers: [], content },
    };
    const at = folder({ 'a.har': JSON.stringify({ log: { entries: [{}, entry] } }, undefined, 1), 'b.har': '{"log":' });
    const { texts, notes } = await searchFiles({ paths: [at], stdin: nothing });
    expect(texts.found.map(({ recorded, line }) => [recorded?.pointer, recorded?.method, recorded?.url, line])).toEqual(
      [
        ['/log/entries/1/request/headers/0', 'GET', 'https://api.test/x', 10],
        ['/log/entries/1/response/content', 'GET', 'https://api.test/x', 19],
      ],
    );
    expect(notes.join('\n')).toContain('it is no HTTP archive (text ends too early)');
    expect(notes.join('\n')).toContain('1 entry without a request');
  });

  it('reads standard input, across chunks', async () => {
    const chunks = [`line\nKEY=${key.slice(0, 9)}`, `${key.slice(9)}\n`].map((chunk) => Buffer.from(chunk));
    const { texts } = await searchFiles({ paths: ['-'], stdin: Readable.from(chunks) });
    expect(texts.found.map(({ file, line, match }) => [file, line, match.token === key])).toEqual([['stdin', 2, true]]);
  });

  it('lists the first thousand keys of a file', async () => {
    const at = folder({
      'list.txt': Array.from({ length: 1200 }, () => `${['sk_', 'live_', fake.alnum(24)].join('')}\n`).join(''),
    });
    const { found, notes } = await told(at);
    expect(found.length).toBe(1000);
    expect(notes.join()).toContain('with more keys than are listed');
  });

  it.each([
    ['nothing there', 'gone', 'gone: cannot be read (no such file)'],
    ['a broken archive', 'broken.har', 'broken.har:2:1: it is no HTTP archive (value expected)'],
  ])('says in one line what is wrong with %s', async (_, name, message) => {
    const at = folder({ 'broken.har': '{"log":\n}' });
    await expect(searchFiles({ paths: [join(at, name)], stdin: nothing })).rejects.toThrow(message);
  });
});
