import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { fake } from '../secrets/fake.ts';
import { WINDOW_BYTES } from '../secrets/window.ts';
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

async function shown(path: string): Promise<{ found: string[]; notes: readonly string[] }> {
  const { texts, notes } = await searchFiles({ paths: [path], stdin: nothing });
  const found = texts.found.flatMap(({ places }) => places);
  return { found: found.map(({ file, line }) => `${file.slice(path.length + 1)}:${line}`), notes };
}

describe('searching files', () => {
  it('finds keys with their lines, in folders below too, in the same order each time', async () => {
    const at = folder({
      'b/x.py': `\n\nKEY = "${key}"`,
      'a.txt': `${key} ${key}`,
      'empty.txt': '',
      'none.txt': 'nothing',
    });
    const first = await shown(at);
    expect(first.found).toEqual(['a.txt:1', 'a.txt:1', 'b/x.py:3']);
    expect(first.notes).toEqual([`4 files searched: \`${at}\`.`]);
    expect(await shown(at)).toEqual(first);
  });

  it('reads UTF-16, and says of binary files that it did not', async () => {
    const at = folder({
      'wide.txt': Buffer.from(`\ufefftoken ${key}`, 'utf16le'),
      'image.png': Buffer.concat([Buffer.from([0x89, 0x50, 0, 0, 1, 0, 7]), Buffer.from(key)]),
    });
    const { found, notes } = await shown(at);
    expect(found).toEqual(['wide.txt:1']);
    expect(notes[1]).toMatch(/^1 place with binary content not searched: `.*image\.png`\.$/);
  });

  it('counts what it passed over, and names one of each', async () => {
    const at = folder({ '.gitignore': '*.log', 'a.log': key, 'b.log': key });
    const { found, notes } = await shown(at);
    expect(found).toEqual([]);
    expect(notes[1]).toMatch(/^2 places skipped by \.gitignore: `.*a\.log` and others\.$/);
  });

  it('is not blinded by one key that stands there ten thousand times', async () => {
    const other = ['sk_', 'live_', fake.lower(24)].join('');
    const at = folder({ 'access.log': `${`GET /?k=${key}\n`.repeat(10_000)}${other}\n` });
    const { texts, notes } = await searchFiles({ paths: [at], stdin: nothing });
    expect(texts.found.map(({ match }) => match.token)).toEqual([key, other]);
    expect(notes.length).toBe(1);
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
        url: `https://user:${fake.alnum(12)}@api.test/x?session=1#y`,
        headers: [{ name: 'Authorization', value: `Bearer ${key}` }],
      },
      response: { status: 200, headers: [], cookies: [{ name: 'k', value: key }], content },
    };
    const at = folder({ 'a.har': JSON.stringify({ log: { entries: [{}, entry] } }, undefined, 1), 'b.har': '{"log":' });
    const { texts, notes } = await searchFiles({ paths: [at], stdin: nothing });
    const places = texts.found.flatMap((found) => found.places);
    expect(places.map(({ recorded, line }) => [recorded?.pointer, recorded?.method, recorded?.url, line])).toEqual([
      ['/log/entries/1/request/url', 'GET', 'https://api.test/x', 8],
      ['/log/entries/1/request/headers/0/value', 'GET', 'https://api.test/x', 12],
      ['/log/entries/1/response/cookies/0/value', 'GET', 'https://api.test/x', 22],
      ['/log/entries/1/response/content/text', 'GET', 'https://api.test/x', 28],
    ]);
    expect(notes.join('\n')).toContain('it is not an HTTP archive (text ends too early)');
    expect(notes.join('\n')).toContain('1 entry without a request');
  });

  it('reads standard input, across chunks', async () => {
    const chunks = [`line\nKEY=${key.slice(0, 9)}`, `${key.slice(9)}\n`].map((chunk) => Buffer.from(chunk));
    const { texts } = await searchFiles({ paths: ['-'], stdin: Readable.from(chunks) });
    expect(texts.found.map(({ places: [{ file, line }], match }) => [file, line, match.token === key])).toEqual([
      ['stdin', 2, true],
    ]);
  });

  it('ends where it is interrupted, and says so', async () => {
    const stop = new AbortController();
    const at = folder({ 'a.txt': key, 'b.txt': `${key}b` });
    const search = { paths: [at, '-'], stdin: nothing, signal: stop.signal, onFile: () => stop.abort() };
    const { texts, notes } = await searchFiles(search);
    expect([texts.files, texts.found.length]).toEqual([1, 1]);
    expect(notes[1]).toBe('The search was interrupted: this report contains the results up to then.');
  });

  it.each([
    ['UTF-8', 'latin1', 1],
    ['UTF-16', 'utf16le', 2],
  ] as const)('counts lines and columns over all windows of a long file in %s', async (_, encoding, width) => {
    const line = `${'a'.repeat(99)}\n`;
    const parts = [10_000, 24_000, 15_000].map((lines) => `${line.repeat(lines)}xyz ${key} `);
    const text = `${parts.join('\n')}\n`.padEnd((3 * WINDOW_BYTES) / width, line);
    const at = folder({ 'long.txt': Buffer.from(text, encoding), 'z.txt': key });
    const { texts } = await searchFiles({ paths: [at], stdin: nothing });
    const places = texts.found.flatMap((found) => found.places).map(({ line: row, column }) => [row, column]);
    expect(places).toEqual([
      [10_001, 5],
      [34_002, 5],
      [49_003, 5],
      [1, 1],
    ]);
    expect(texts.files).toBe(2);
  });

  it('gives the same report with the help of threads', async () => {
    const text = (n: number): string =>
      `${'word and another\n'.repeat(n % 7 === 0 ? 9000 : 9)}${key.slice(0, -3)}${String(n).padStart(3, '0')}\n`;
    const names = Array.from({ length: 700 }, (_, n) => [`d${n % 10}/${n}.txt`, text(n)] as const);
    const at = folder(Object.fromEntries(names));
    const { found, notes } = await shown(at);
    const sorted = names
      .map(([name, { length }]) => [name, length < 1000 ? 10 : 9001] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    expect(found).toEqual(sorted.map(([name, line]) => `${name}:${line}`));
    expect(notes).toEqual([`700 files searched: \`${at}\`.`]);
  });

  it('says what is wrong with one of several paths, and searches the others', async () => {
    const at = folder({ 'broken.har': `{"log":\n}${['sk_', 'live_', fake.lower(24)].join('')}`, 'a.txt': key });
    const paths = [join(at, 'broken.har'), join(at, 'a.txt')];
    const { texts, notes } = await searchFiles({ paths, stdin: nothing });
    expect(texts.found.length).toBe(2);
    expect(notes[1]).toMatch(/^`.*broken\.har:2:1`: it is not an HTTP archive \(value expected\)\.$/);
  });

  it.each([
    ['a name with an escape', 'a\n\u001b[31m', 'a\\u000a\\u001b[31m: cannot be read (no such file)'],
    ['nothing there', 'gone', 'gone: cannot be read (no such file)'],
    ['a broken archive', 'broken.har', 'broken.har:2:1: it is not an HTTP archive (value expected)'],
  ])('says in one line what is wrong with %s', async (_, name, message) => {
    const at = folder({ 'broken.har': '{"log":\n}' });
    await expect(searchFiles({ paths: [join(at, name)], stdin: nothing })).rejects.toThrow(message);
  });
});
