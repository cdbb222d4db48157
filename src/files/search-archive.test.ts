import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { tarOf, zipOf } from '../archives/testing/archives.ts';
import { fake } from '../secrets/fake.ts';
import { WINDOW_BYTES } from '../secrets/window.ts';
import { searchFiles } from './search-files.ts';

const root = mkdtempSync(join(tmpdir(), 'openbrick-archive-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const key = ['sk_', 'live_', fake.alnum(24)].join('');
const settings = Buffer.from(`a=1\npayment = ${key}\n`);

let archives = 0;
const saved = (name: string, bytes: Buffer): string => {
  archives += 1;
  const path = join(root, `${archives}-${name}`);
  writeFileSync(path, bytes);
  return path;
};

/** The places shown, as `member:line`, and the notes. */
async function shown(...paths: string[]): Promise<{ found: string[]; notes: string }> {
  const { texts, notes } = await searchFiles({ paths, stdin: Readable.from([]) });
  const places = texts.found.flatMap((secret) => secret.places);
  expect(places.every(({ file }) => paths.includes(file))).toBe(true);
  return { found: places.map(({ member, line, column }) => `${member}:${line}:${column}`), notes: notes.join('\n') };
}

describe('searching an archive', () => {
  it.each([
    ['app.jar', zipOf([{ name: 'application.properties', data: settings }]), 'application.properties:2:11'],
    ['pkg.whl', zipOf([{ name: 'pkg/a.py', data: settings, stored: true }]), 'pkg/a.py:2:11'],
    ['a.tar', tarOf([{ name: 'a.env', data: settings }]), 'a.env:2:11'],
    ['a.tgz', gzipSync(tarOf([{ name: 'package/a.env', data: settings }])), 'package/a.env:2:11'],
    ['log.gz', gzipSync(settings), 'undefined:2:11'],
    [
      'image.tar',
      tarOf([{ name: 'abc/layer.tar', data: tarOf([{ name: 'app/.env', data: settings }]) }]),
      'abc/layer.tar!/app/.env:2:11',
    ],
    ['named-as-nothing', zipOf([{ name: 'a', data: settings }]), 'a:2:11'],
  ])('%s', async (name, bytes, place) => {
    const { found, notes } = await shown(saved(name, bytes));
    expect(found).toEqual([place]);
    expect(notes).toContain('1 file searched');
  });

  it('counts lines over the windows of a long file', async () => {
    const lines = `${'x'.repeat(99)}\n`.repeat(Math.ceil(WINDOW_BYTES / 50));
    const { found } = await shown(saved('a.zip', zipOf([{ name: 'a', data: Buffer.from(`${lines}k ${key}\n`) }])));
    expect(found).toEqual([`a:${lines.length / 100 + 1}:3`]);
  });

  it('says what it did not open, and searches the rest', async () => {
    const bytes = zipOf([
      { name: 'locked', data: settings, flags: 1 },
      { name: 'locked-too', data: settings, flags: 1 },
      { name: 'open', data: settings },
      { name: 'picture', data: Buffer.from([137, 80, 0, 1, 2, 3, 0, 0, 0, 9]) },
    ]);
    const { found, notes } = await shown(saved('a.zip', bytes));
    expect(found).toEqual(['open:2:11']);
    expect(notes).toContain('!/locked`: it is encrypted; 1 other file in the archive not opened.');
    expect(notes).toContain('1 place with binary content not searched');
  });

  it.each([
    ['encrypted', zipOf([{ name: 'a', data: settings, flags: 1 }]), 'it is encrypted'],
    ['cut', Buffer.from('PK\u0003\u0004\0\0\0\0'), 'its zip directory is broken'],
    ['of another kind', Buffer.from('377abcaf271c00040000', 'hex'), 'not opened'],
  ])('alone and %s, ends with an error', async (_, bytes, why) => {
    await expect(shown(saved('a.zip', bytes))).rejects.toThrow(why);
  });

  it('beside other files, is a note', async () => {
    const paths = [saved('a.zip', zipOf([{ name: 'a', data: settings, flags: 1 }])), saved('b.env', settings)];
    const { texts, notes } = await searchFiles({ paths, stdin: Readable.from([]) });
    expect(texts.files).toBe(1);
    expect(notes.join('\n')).toContain('it is encrypted');
  });

  it('writes nothing, whatever the names are', async () => {
    const before = readdirSync(root).length;
    await shown(
      saved(
        'a.zip',
        zipOf([
          { name: '../../../evil', data: settings },
          { name: '/etc/evil', data: settings },
        ]),
      ),
    );
    expect(readdirSync(root).length).toBe(before + 1);
  });
});
