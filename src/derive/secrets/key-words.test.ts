import { describe, expect, it } from 'vitest';
import { findSecrets } from '../../secrets/engine.ts';
import { fake } from '../../secrets/fake.ts';
import type { SecretMatch } from '../../secrets/rule.ts';
import { isPassword, keyWords, secretProof, severityOf } from './key-words.ts';

function matchIn(text: string): SecretMatch {
  const [match] = findSecrets(text);
  if (match === undefined) throw new Error('the text has a key');
  return match;
}

const live = ['sk_', 'live_', fake.alnum(24)].join('');
const test = ['sk_', 'test_', fake.alnum(24)].join('');
const stripe = matchIn(live);
const named: SecretMatch = { ...stripe, name: 'db_password', rule: { ...stripe.rule, id: 'named-password' } };

describe('a key', () => {
  it('is called by the title of its rule, or by its name', () => {
    expect(keyWords(stripe)).toBe('a Stripe secret key');
    expect(keyWords(named)).toBe('a password by its name `db_password`');
    expect(keyWords({ ...named, rule: { ...named.rule, id: 'named-secret' } })).toBe('a key by its name `db_password`');
  });

  it('is called cut where only its beginning is known', () => {
    expect(keyWords({ ...stripe, isCut: true })).toBe(
      `the first ${live.length} characters of a Stripe secret key, which was cut`,
    );
  });

  it('is a password by its rule alone', () => {
    expect([isPassword(named), isPassword(stripe)]).toEqual([true, false]);
  });

  it('is sealed in a proof', () => {
    const proof = secretProof(stripe);
    expect(proof).toMatchObject({ rule: stripe.rule.id, provider: 'stripe', checksum: stripe.checksum });
    expect(JSON.stringify(proof)).not.toContain(live);
  });

  it('is high, unless it opens little', () => {
    expect(severityOf(stripe)).toBe('high');
    expect(severityOf(matchIn(test))).toBe('info');
  });
});
