import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { isThere, WorkLeft } from './git-object.ts';
import { objectPlaces } from './object-places.ts';
import { ObjectStore } from './object-store.ts';
import { openRepository } from './open-repository.ts';
import { copyOf, deltaSize, writePack } from './testing/made-pack.ts';
import { commit, git, RealRepositories } from './testing/real-repository.ts';

const repositories = new RealRepositories();
afterAll(() => repositories.remove());

/** A file that grows, so that its versions become deltas, and others beside it. */
function filled(...options: string[]): string {
  const at = repositories.make(...options);
  for (let i = 0; i < 8; i += 1) {
    // A window that moves on, so that each version rests on the next.
    const lines = Array.from({ length: 40 }, (_, line) =>
      createHash('sha1')
        .update(`${line + i * 4}`)
        .digest('hex'),
    );
    const text = lines.join('\n');
    commit(at, { 'a.txt': text, [`dir/${i % 3}/b.txt`]: `${i}\n`, 'empty.txt': '' });
  }
  return at;
}

/** Reads every object that git knows, and compares. */
function expectAll(at: string): void {
  const opened = openRepository(at);
  if ('why' in opened) throw new Error(opened.why);
  const all = git(at, 'cat-file', '--batch-all-objects', '--batch-check=%(objectname) %(objecttype) %(objectsize)');
  const lines = all.trim().split('\n');
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) {
    const [id = '', type, size] = line.split(' ');
    const number = opened.store.find(Buffer.from(id, 'hex'));
    const object = opened.store.read(number ?? -1);
    if (number === undefined || !isThere(object)) throw new Error(`${line} was not read`);
    expect([object.type, object.bytes.length]).toEqual([type, Number(size)]);
    const hash = createHash(id.length === 40 ? 'sha1' : 'sha256');
    expect(hash.update(`${type} ${size}\0`).update(object.bytes).digest('hex')).toBe(id);
    expect(opened.store.idOf(number)).toBe(id);
  }
  opened.store.close();
}

describe('the objects of a repository', () => {
  it('are read from files of their own', () => expectAll(filled()));

  it.each([
    ['offsets', 'true'],
    ['ids', 'false'],
  ])('are read from packs whose deltas name their base by %s', (_, byOffset) => {
    const at = filled();
    git(at, '-c', `repack.useDeltaBaseOffset=${byOffset}`, 'repack', '-adfq', '--depth=50');
    expect(readdirSync(join(at, '.git/objects')).sort()).toEqual(['info', 'pack']);
    expect(git(at, 'verify-pack', '-v', ...packsOf(at))).toMatch(/chain length = [2-9]/);
    expectAll(at);
  });

  it('are read with ids of SHA-256', () => {
    const at = filled('--object-format=sha256');
    expectAll(at);
    git(at, 'gc', '-q');
    expectAll(at);
  });

  it('are read from several packs and files together', () => {
    const at = filled();
    git(at, 'repack', '-q');
    commit(at, { 'later.txt': 'later' });
    git(at, 'repack', '-q');
    commit(at, { 'last.txt': 'last' });
    expectAll(at);
  });

  it('are read from another repository that lends them, and from a linked working tree', () => {
    const at = filled();
    const lent = repositories.next();
    git(at, 'clone', '-q', '--shared', at, lent);
    expectAll(lent);
    const linked = repositories.next();
    git(at, 'worktree', 'add', '-q', linked, 'HEAD~2');
    expectAll(linked);
  });

  it('are read from a bare repository and a shallow one', () => {
    const at = filled();
    const [bare, shallow] = [repositories.next(), repositories.next()];
    git(at, 'clone', '-q', '--bare', at, bare);
    expectAll(bare);
    git(at, 'clone', '-q', '--depth', '2', `file://${at}`, shallow);
    const opened = openRepository(shallow);
    expect('shallow' in opened && opened.shallow.size).toBe(1);
  });
});

const packsOf = (at: string): string[] => {
  const folder = join(at, '.git/objects/pack');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.idx'))
    .map((name) => join(folder, name));
};

const id = (byte: number): string => byte.toString(16).padStart(2, '0').repeat(20);

describe('a hostile repository', () => {
  const storeOf = (objects: string, work?: WorkLeft): ObjectStore => new ObjectStore(objectPlaces(objects, 20), work);
  const read = (store: ObjectStore, of: string) => store.read(store.find(Buffer.from(of, 'hex')) ?? -1);

  it('may have deltas that rest on each other in a circle', () => {
    const at = repositories.next();
    const delta = Buffer.concat([deltaSize(4), deltaSize(4), copyOf(0, 4)]);
    writePack(at, [
      { id: id(1), type: 'delta', bytes: delta, base: id(2) },
      { id: id(2), type: 'delta', bytes: delta, base: id(1) },
      { id: id(3), type: 'delta', bytes: delta, base: id(9) },
    ]);
    const store = storeOf(at);
    for (const each of [1, 2, 3]) expect(read(store, id(each))).toEqual({ why: 'broken' });
  });

  it('may have deltas that make more of their base each time', () => {
    const at = repositories.next();
    const made = [{ id: id(0), type: 'blob' as const, bytes: Buffer.alloc(1 << 20, 0x61) }];
    const chain = Array.from({ length: 9 }, (_, i) => {
      const size = 2 ** (20 + i);
      const copies = Array.from({ length: 2 * Math.ceil(size / 0xffff00) }, (_step, part) => part);
      const half = copies
        .slice(0, copies.length / 2)
        .map((part) => copyOf(part * 0xffff00, Math.min(0xffff00, size - part * 0xffff00)));
      return {
        id: id(i + 1),
        type: 'delta' as const,
        bytes: Buffer.concat([deltaSize(size), deltaSize(2 * size), ...half, ...half]),
        base: id(i),
      };
    });
    writePack(at, [...made, ...chain]);
    const store = storeOf(at);
    expect(read(store, id(3))).toMatchObject({ bytes: { length: 2 ** 23 } });
    expect(read(store, id(9))).toEqual({ why: 'too large' });
    expect(read(storeOf(at, new WorkLeft(2 ** 22)), id(3))).toEqual({ why: 'over the limit' });
  });

  it('may say that an object is larger than any memory', () => {
    const at = repositories.next();
    mkdirSync(join(at, 'aa'), { recursive: true });
    writePack(at, [{ id: id(1), type: 'blob', bytes: Buffer.from('x') }]);
    const file = join(at, 'pack/pack-1.pack');
    const bytes = readFileSync(file);
    writeFileSync(
      file,
      Buffer.concat([bytes.subarray(0, 12), Buffer.from('bfffffffffff7f', 'hex'), bytes.subarray(13)]),
    );
    expect(read(storeOf(at), id(1))).toEqual({ why: 'too large' });
    writeFileSync(join(at, 'aa', 'b'.repeat(38)), 'no zlib');
    expect(read(storeOf(at), `aa${'b'.repeat(38)}`)).toEqual({ why: 'broken' });
  });

  it('may be damaged at any place: every object is read, or said to be broken', () => {
    const at = filled();
    git(at, 'gc', '-q');
    const [idx = ''] = packsOf(at);
    const ids = git(at, 'cat-file', '--batch-all-objects', '--batch-check=%(objectname)').trim().split('\n');
    const files = [idx, idx.replace(/idx$/, 'pack')].map((file) => [file, readFileSync(file)] as const);
    const change = fc.tuple(fc.constantFrom(0, 1), fc.nat(), fc.nat({ max: 255 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        for (const [file, bytes] of files) {
          rmSync(file);
          writeFileSync(file, bytes);
        }
        for (const [which, place, byte, isCut] of changes) {
          const [file = '', bytes = Buffer.alloc(0)] = files[which] ?? [];
          const damaged = Buffer.from(bytes);
          damaged[place % bytes.length] = byte;
          rmSync(file);
          writeFileSync(file, isCut ? damaged.subarray(0, place % bytes.length) : damaged);
        }
        const store = storeOf(join(at, '.git/objects'));
        for (const each of ids) expect(Object.keys(read(store, each)).length).toBeGreaterThan(0);
        store.close();
      }),
      { numRuns: 60 },
    );
  });

  it('may lend objects in a circle, and from places that are none', () => {
    const [one, other] = [repositories.next(), repositories.next()];
    for (const [at, to] of [
      [one, other],
      [other, one],
    ] as const) {
      mkdirSync(join(at, 'info'), { recursive: true });
      appendFileSync(join(at, 'info/alternates'), `${to}\n/dev/zero\n../nothing\n# words\n`);
    }
    expect(objectPlaces(one, 20).folders).toHaveLength(4);
    expect(storeOf(one).find(Buffer.from(id(1), 'hex'))).toBeUndefined();
  });
});
