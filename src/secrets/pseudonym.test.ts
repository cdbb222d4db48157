import { describe, expect, it } from 'vitest';
import { secretRules } from './all-rules.ts';
import { findSecrets } from './engine.ts';
import { pseudonymOf } from './pseudonym.ts';

describe('pseudonyms', () => {
  const examples = secretRules.flatMap((rule) => rule.examples.match.map((parts) => ({ rule, text: parts.join('') })));

  it('are found by the same rule, with the same checksum, and differ from the token', () => {
    const odd = examples.flatMap(({ rule, text }) => {
      const match = findSecrets(text).find((each) => each.rule.id === rule.id);
      if (match === undefined || match.token.length < 16 || match.kind !== 'secret') return [];
      const pseudonym = pseudonymOf(match);
      const again = findSecrets(text.replace(match.token, pseudonym)).find((each) => each.rule.id === rule.id);
      const isSame = again?.checksum === match.checksum && again.token === pseudonym && pseudonym !== match.token;
      return isSame ? [] : [rule.id];
    });
    // Structures inside a token (a JWT's JSON, an account number) cannot be kept by shape alone.
    expect(odd.length / examples.length, odd.join(' ')).toBeLessThan(0.1);
  });

  it('are the same for the same token, and keep the ends that a report shows', () => {
    const token = ['gh', 'p_', 'lJrBpSGfyJfYDmo8Tu2Gx0WE2Q06yz', '0kzPm8'].join('');
    const [match] = findSecrets(token);
    if (match === undefined) throw new Error('the fixture is a token');
    expect(pseudonymOf(match)).toBe(pseudonymOf(match));
    expect(pseudonymOf(match).slice(0, 4)).toBe(token.slice(0, 4));
    expect(pseudonymOf(match)).not.toContain(token.slice(8, 24));
  });
});
