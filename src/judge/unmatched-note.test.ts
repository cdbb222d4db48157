import { describe, expect, it } from 'vitest';
import type { Suppression } from '../model/suppression.ts';
import { unmatchedNote } from './unmatched-note.ts';

const ran = new Set(['cookie-without-secure', 'cors-wildcard']);
const note = (...unmatched: readonly Suppression[]): readonly string[] => unmatchedNote(unmatched, ran);

describe('suppressions that matched no finding', () => {
  it('are named with what they go by, owner and reason', () => {
    expect(note({ check: 'cookie-without-secure', cookie: 'sidd', owner: 'web', reason: 'old' })).toEqual([
      '1 suppression matched no finding of this scan: check `cookie-without-secure`, cookie `sidd`, owner `web` and reason `old`.',
    ]);
    expect(note({ fingerprint: '0a' }, { operation: 'GET /user' }, { cookie: 'x`\u202e' })).toEqual([
      "3 suppressions matched no finding of this scan: fingerprint `0a`; operation `GET /user`; cookie `x'\\u202e`.",
    ]);
  });

  it.each<Suppression>([
    { check: 'hsts-missing' },
    { check: 'hsts-missing', cookie: 'sid' },
    { rule: 'postgres-url' },
    { covers: () => false },
    { check: 'cors-wildcard', covers: () => false },
  ])('are not named where another command or a check that did not run may match them: %j', (each) =>
    expect(note(each)).toEqual([]),
  );

  it('are named up to five, and counted beyond', () => {
    const many = Array.from({ length: 7 }, (_, i) => ({ cookie: `c${i}` }));
    expect(note(...many)[0]).toMatch(/^7 suppressions .* cookie `c4`; 2 more\.$/);
    expect(note()).toEqual([]);
  });
});
