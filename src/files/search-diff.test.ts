import { describe, expect, it } from 'vitest';
import { fake } from '../secrets/fake.ts';
import { KeysFound } from './keys-found.ts';
import { searchDiff } from './search-diff.ts';

const key = (): string => ['sk_', 'live_', fake.alnum(24)].join('');

async function shown(text: string, pieces = 7, excluded = 'none'): Promise<{ places: string[]; remark?: string }> {
  const bytes = Buffer.from(text);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += pieces) yield bytes.subarray(at, at + pieces);
  }
  const keys = new KeysFound();
  const found = await searchDiff(chunks(), { path: 'stdin', keys, isExcluded: (file) => file === excluded });
  const places = keys.found.flatMap((each) => each.places.map(({ file, line, column }) => `${file}:${line}:${column}`));
  return { places, ...(found.remark && { remark: found.remark.why }) };
}

const header = (file: string): string => `diff --git a/${file} b/${file}\n--- a/${file}\n+++ b/${file}\n`;

describe('searching a diff', () => {
  it('tells keys of added lines by their file and line, however the bytes are cut', async () => {
    const text = `From: ${key()}\n\n${header('app/.env')}@@ -4,2 +10,4 @@\n A=1\n+B=${key()}\n C=3\n+é D=${key()}\n${header('b.py')}@@ -0,0 +1 @@\n+x("${key()}")\n`;
    const wanted = ['stdin:1:7', 'app/.env:11:3', 'app/.env:13:5', 'b.py:1:4'];
    for (const pieces of [1, 50, 100_000]) expect((await shown(text, pieces)).places).toEqual(wanted);
  });

  it('counts those of removed and unchanged lines, and does not report them', async () => {
    const old = key();
    const text = `${header('x')}@@ -1,3 +1,3 @@\n A=${key()}\n-B=${old}\n+B=other\n C=3\n`;
    expect(await shown(text)).toEqual({
      places: [],
      remark: '2 keys in removed or unchanged lines of the diff are not reported',
    });
    // Moved: the key is in an added line too.
    const moved = await shown(`${header('x')}@@ -1 +1,2 @@\n-B=${old}\n+#\n+B=${old}\n`);
    expect(moved.places).toEqual(['x:2:3']);
  });

  it('passes over the line that git repeats in the head of a hunk', async () => {
    const text = `${header('x')}@@ -2 +2,2 @@ A="${key()}"\n-b=1\n+b=2\n+C=${key()}\n`;
    expect(await shown(text)).toEqual({ places: ['x:3:3'] });
  });

  it('reads a key over lines of which one is new', async () => {
    const lines = Array.from({ length: 4 }, () => fake.alnum(64));
    const label = ['PRIVATE', 'KEY'].join(' ');
    const block = [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`];
    const hunk = block.map((line, i) => `${i === 2 ? `-${fake.alnum(64)}\n+` : ' '}${line}\n`).join('');
    expect((await shown(`${header('x.pem')}@@ -1,6 +1,6 @@\n${hunk}`)).places).toEqual(['x.pem:1:1']);
  });

  it('joins nothing of two places', async () => {
    const whole = key();
    const text = `${header('x')}@@ -0,0 +1 @@\n+${whole.slice(0, 12)}\n@@ -5,0 +9 @@\n+${whole.slice(12)}\n`;
    expect((await shown(text)).places).toEqual([]);
  });

  it('leaves out the files that the user excludes', async () => {
    const text = `${header('tests/x')}@@ -0,0 +1 @@\n+${key()}\n${header('y')}@@ -0,0 +1 @@\n+${key()}\n`;
    expect((await shown(text, 64, 'tests/x')).places).toEqual(['y:1:1']);
  });

  it('keeps places right in a long diff', async () => {
    const long = Array.from({ length: 60_000 }, (_, i) => `+line ${i} ${'a'.repeat(60)}`).join('\n');
    const text = `${header('long.txt')}@@ -0,0 +1,60001 @@\n${long}\n+${key()}\n${header('y')}@@ -0,0 +7 @@\n+${key()}\n`;
    expect((await shown(text, 65_536)).places).toEqual(['long.txt:60001:1', 'y:7:1']);
  });
});
