import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArchiveLimits, type Member, membersOf } from './members.ts';
import { sourceOf } from './source.ts';
import { tarOf, zipOf } from './testing/archives.ts';

const LIMITS: ArchiveLimits = { depth: 3, members: 20, member: 100_000, bytes: 300_000 };
const say = (member: Member): string => `${member.path} = ${'why' in member ? member.why : member.bytes.toString()}`;
const read = (bytes: Buffer, limits?: ArchiveLimits): string[] => [...membersOf(sourceOf(bytes), limits)].map(say);
const text = Buffer.from('a=1\n');

const zipped = (times: number): Buffer => zipOf([{ name: 'z', data: times === 1 ? text : zipped(times - 1) }]);

describe('the files inside an archive', () => {
  it.each([
    ['zip, stored', zipOf([{ name: 'a.txt', data: text, stored: true }]), ['a.txt = a=1\n']],
    [
      'zip, deflated',
      zipOf([
        { name: 'x/a.txt', data: text },
        { name: 'b', data: text },
      ]),
      ['x/a.txt = a=1\n', 'b = a=1\n'],
    ],
    [
      'zip behind a program',
      Buffer.concat([Buffer.from('#!/bin/sh\n'), zipOf([{ name: 'a', data: text }])]),
      undefined,
    ],
    ['empty zip', zipOf([]), []],
    [
      'tar',
      tarOf([
        { name: 'a.txt', data: text },
        { name: 'b', data: text },
      ]),
      ['a.txt = a=1\n', 'b = a=1\n'],
    ],
    [
      'tar with long names',
      tarOf([{ name: `${'d/'.repeat(90)}a`, data: text, long: true }]),
      [`${'d/'.repeat(90)}a = a=1\n`],
    ],
    ['compressed tar', gzipSync(tarOf([{ name: 'a', data: text }])), ['a = a=1\n']],
    ['compressed file', gzipSync(text), [' = a=1\n']],
    ['compressed twice', gzipSync(gzipSync(text)), [' = a=1\n']],
    [
      'layer of a container',
      tarOf([{ name: 'blobs/1', data: gzipSync(tarOf([{ name: 'etc/a', data: text }])) }]),
      ['blobs/1!/etc/a = a=1\n'],
    ],
    [
      'jar in a jar',
      zipOf([{ name: 'lib/b.jar', data: zipOf([{ name: 'a', data: text }]) }]),
      ['lib/b.jar!/a = a=1\n'],
    ],
  ])('%s', (name, bytes, wanted) => {
    if (wanted === undefined) expect(read(bytes), name).toEqual([' = it is an archive of a kind that is not opened']);
    else expect(read(bytes)).toEqual(wanted);
  });

  it('a zip archive may begin anywhere inside a file that is known as one', () => {
    const zip = zipOf([{ name: 'a', data: text }]);
    expect(read(Buffer.concat([Buffer.from('PK\u0003\u0004 and more'), zip]))).toEqual(['a = a=1\n']);
  });

  it.each([
    ['encrypted', zipOf([{ name: 'a', data: text, flags: 1 }]), ['a = it is encrypted']],
    [
      'unknown compression',
      zipOf([{ name: 'a', data: text, method: 12 }]),
      ['a = it is compressed in a way that is not read'],
    ],
    [
      'broken data',
      zipOf([{ name: 'a', data: Buffer.from([255, 255, 255]), method: 8, raw: true }]),
      ['a = its compressed data is broken'],
    ],
    ['without a directory', Buffer.from('PK\u0003\u0004nothing'), [' = its zip directory is broken']],
    ['cut', tarOf([{ name: 'a', data: Buffer.alloc(2000, 97) }]).subarray(0, 1500), ['a = the archive ends inside it']],
    ['a 7z archive', Buffer.from('377abcaf271c0004', 'hex'), [' = it is an archive of a kind that is not opened']],
  ])('%s: says so', (_, bytes, wanted) => {
    expect(read(bytes)).toEqual(wanted);
  });

  it.each([
    ['expands too much', gzipSync(Buffer.alloc(20_000_000)), undefined, 'expands to more than 500 times'],
    ['is long', gzipSync(Buffer.alloc(200_000)), LIMITS, 'too long when unpacked'],
    [
      'holds many',
      zipOf(Array.from({ length: 30 }, (_, i) => ({ name: `${i}`, data: text }))),
      LIMITS,
      'more than 20 files',
    ],
    ['is deep', zipped(4), LIMITS, 'more than 3 archives'],
    [
      'is long altogether',
      zipOf(Array.from({ length: 9 }, (_, i) => ({ name: `${i}`, data: Buffer.alloc(90_000) }))),
      LIMITS,
      'too long',
    ],
  ])('one that %s is bounded', (_, bytes, limits, wanted) => {
    expect(read(bytes, limits).at(-1)).toContain(wanted);
  });

  it('whatever the bytes are, nothing throws and the limits hold', () => {
    const start = fc.constantFrom(
      zipOf([
        { name: 'a', data: text },
        { name: 'b.zip', data: zipOf([{ name: 'c', data: text }]) },
      ]),
      tarOf([
        { name: 'a', data: text, long: true },
        { name: 'b', data: Buffer.alloc(700, 98) },
      ]),
      gzipSync(tarOf([{ name: 'a', data: text }])),
    );
    const changes = fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(start, changes, fc.nat(4000), (bytes, list, length) => {
        const changed = Buffer.from(bytes.subarray(0, Math.max(8, length)));
        for (const [at, byte] of list) if (at < changed.length) changed[at] = byte;
        const members = [...membersOf(sourceOf(changed), LIMITS)];
        expect(members.length).toBeLessThanOrEqual(LIMITS.members + LIMITS.depth + 1);
      }),
    );
  });
});
