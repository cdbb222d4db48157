import { describe, expect, it } from 'vitest';
import { readConfig } from '../../config/config.ts';
import type { Problem } from '../problem.ts';
import { type OwnedTarget, requireOwnership } from './ownership.ts';

const free: OwnedTarget = { host: 'a.example:443', verifiedHost: null, rate: 20, allowWrites: false, identities: 0 };
const wrongOf = (change: Partial<OwnedTarget>, demanded = 'on') => {
  try {
    requireOwnership({ config: readConfig({ OPENBRICK_REQUIRE_OWNERSHIP: demanded }) }, { ...free, ...change });
    return [];
  } catch (error) {
    const { kind, errors } = error as Problem;
    return [kind, ...errors.map(({ pointer }) => pointer)];
  }
};
const all = { rate: 21, allowWrites: true, identities: 1 };

describe('requireOwnership', () => {
  it.each([
    [{ allowWrites: true }, '/policy/allowWrites'],
    [{ identities: 2 }, '/identities'],
    [{ rate: 21 }, '/pace/rate'],
  ])('%o needs proof', (change, pointer) => {
    expect(wrongOf(change)).toEqual(['ownership-required', pointer]);
  });

  it('names every field that needs it', () => {
    expect(wrongOf(all)).toEqual(['ownership-required', '/policy/allowWrites', '/identities', '/pace/rate']);
  });

  it('needs none for slow reads, for a proved host, and where the operator does not demand it', () => {
    expect(wrongOf({})).toEqual([]);
    expect(wrongOf({ ...all, verifiedHost: free.host })).toEqual([]);
    expect(wrongOf(all, 'off')).toEqual([]);
  });

  it('is void when the target moved to another host or port', () => {
    expect(wrongOf({ ...all, verifiedHost: 'b.example:443' })[0]).toBe('ownership-required');
    expect(wrongOf({ ...all, verifiedHost: 'a.example:8443' })[0]).toBe('ownership-required');
  });
});
