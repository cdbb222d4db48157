import { describe, expect, it } from 'vitest';
import type { Observation } from '../model/check.ts';
import { own } from '../model/said.ts';
import { Sealed } from '../model/sealed.ts';
import { fingerprintOf, identityOf, numbered } from './fingerprint.ts';

const seen = (path: string, rule?: string): Observation => ({
  at: { source: 'live', method: 'GET', path, part: 'body' },
  message: own('x'),
  ...(rule !== undefined && {
    proof: { secret: { rule, provider: 'p', value: new Sealed('the-secret-itself'), checksum: 'none' as const } },
  }),
});

describe('fingerprintOf', () => {
  it('is the same for the same defect in the same place, whatever the id in its path', () => {
    expect(fingerprintOf('a', seen('/orders/7'))).toBe(fingerprintOf('a', seen('/orders/19')));
    expect(fingerprintOf('a', seen('/orders'))).not.toBe(fingerprintOf('b', seen('/orders')));
    expect(fingerprintOf('a', seen('/orders'))).not.toBe(fingerprintOf('a', seen('/users')));
  });

  it('does not depend on how a system separates folders', () => {
    const inFile = (file: string): Observation => ({ at: { source: 'code', file, line: 3 }, message: own('x') });
    expect(fingerprintOf('a', inFile('src\\config\\keys.ts'))).toBe(fingerprintOf('a', inFile('src/config/keys.ts')));
    const inDocument = (mark: string): Observation => ({ ...inFile('api.json'), mark });
    expect(fingerprintOf('a', inDocument('document api\\v1.json /paths'))).toBe(
      fingerprintOf('a', inDocument('document api/v1.json /paths')),
    );
    expect(fingerprintOf('a', inFile('src/config/keys.ts'))).not.toBe(fingerprintOf('a', inFile('src/config-keys.ts')));
  });

  it('tells kinds of secrets in one place apart, and holds nothing of them', () => {
    expect(fingerprintOf('a', seen('/x', 'stripe'))).not.toBe(fingerprintOf('a', seen('/x', 'github')));
    expect(identityOf('a', seen('/x', 'stripe'))).not.toContain('secret-itself');
  });
});

describe('numbered', () => {
  it('gives the second of a name one of its own, the same each time', () => {
    const same = fingerprintOf('a', seen('/x', 'stripe'));
    const names = [same, 'other', same, same].map((fingerprint) => ({ fingerprint }));
    const first = numbered(names).map(({ fingerprint }) => fingerprint);
    expect(first.slice(0, 2)).toEqual([same, 'other']);
    expect(new Set(first).size).toBe(4);
    expect(numbered(names).map(({ fingerprint }) => fingerprint)).toEqual(first);
  });
});
