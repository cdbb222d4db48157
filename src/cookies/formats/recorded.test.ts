import { describe, expect, it } from 'vitest';
import { readVectors } from '../../../test/cookie-vectors.ts';
import { type FarVector, farKey, joinedFrom, readFarVectors } from '../../../test/far-vectors.ts';
import { createKeyCache } from '../keys.ts';
import { type OpenedCookie, openCookie } from '../open.ts';
import { roleOf } from '../role.ts';

const vectors = readFarVectors();
const open = (vector: FarVector, key?: Uint8Array): OpenedCookie => {
  const keys = key ? [{ bytes: key, formats: [], source: 'test', supplied: true }] : [];
  return openCookie(joinedFrom(vector), { keys, cache: createKeyCache() });
};
const nameOf = ({ format, shape }: OpenedCookie): string => format?.id ?? shape?.id ?? 'unknown';
const texts = ({ entries }: OpenedCookie): string => entries.map(({ value }) => String(value)).join('\n');

describe.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
  const key = farKey(vector);

  it('is named, read and given a role without a key', () => {
    const opened = open(vector);
    expect(nameOf(opened)).toBe(vector.format);
    expect(opened.decoded.protection).toBe(vector.protection);
    expect(roleOf(opened).role).toBe(vector.role);
    if (vector.found === 'without key') for (const plant of vector.plants) expect(texts(opened)).toContain(plant);
  });

  if (key === undefined) return;
  it('is opened by its key and by no other', () => {
    const opened = open(vector, key);
    expect(opened.key).toBeDefined();
    expect(nameOf(opened)).toBe(vector.format_with_key ?? vector.format);
    if (vector.found === 'with key') for (const plant of vector.plants) expect(texts(opened)).toContain(plant);
    expect(
      open(
        vector,
        key.map((byte) => byte ^ 1),
      ).key,
    ).toBeUndefined();
  });
});

describe('the recorded cookies', () => {
  it('are as many as there were', () => {
    expect(vectors.length + readVectors().length).toBeGreaterThan(262);
  });

  it('hold no key that needs another one and is reported as readable', () => {
    const sealed = vectors.filter(({ found }) => found === 'with key');
    expect(sealed.filter((vector) => vector.plants.some((plant) => texts(open(vector)).includes(plant)))).toEqual([]);
  });
});
