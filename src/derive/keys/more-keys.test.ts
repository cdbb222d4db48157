import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../test/cases.ts';
import type { SuppliedKey } from '../../model/evidence.ts';
import { cookiesSeen } from '../cookies/cookies-seen.ts';
import { withMoreKeys } from './more-keys.ts';

/** A page of Flask whose session is signed with this key. */
const page = (secret: string) => {
  const key = createHmac('sha1', secret).update('cookie-session').digest();
  const signature = createHmac('sha1', key).update('eyJhIjoxfQ.awCm-Q').digest('base64url');
  return evidenceOf({
    pages: [
      {
        headers: ['Content-Type: text/html', `Set-Cookie: session=eyJhIjoxfQ.awCm-Q.${signature}`],
        body: '<title>Acme Tools | Home</title>',
      },
    ],
  });
};
const { signal } = new AbortController();
const batchOf = (...texts: readonly string[]): readonly SuppliedKey[] =>
  texts.map((text) => ({ bytes: Buffer.from(text), source: 'a test' }));

/** Keys in the evidence as text, and the key that opens its cookie. */
const read = (evidence: Awaited<ReturnType<typeof withMoreKeys>>['evidence']) => {
  const { exchanges, surface, keys } = evidence;
  if (!exchanges.ok || !surface.ok || !keys.ok) throw new Error('evidence of a case is complete');
  const [cookie] = cookiesSeen({ exchanges: exchanges.value, surface: surface.value, keys: keys.value });
  const opened = cookie?.opened.key?.key.bytes;
  return {
    keys: keys.value.map(({ bytes }) => Buffer.from(bytes).toString()),
    opened: opened && Buffer.from(opened).toString(),
  };
};

describe('withMoreKeys', () => {
  it('leaves the evidence as it is where nothing was asked for', async () => {
    const { evidence, notes } = await withMoreKeys(page('a key that is published nowhere'), {
      signal,
      guessKeys: false,
    });
    expect(read(evidence)).toEqual({ keys: [], opened: undefined });
    expect(notes).toEqual([]);
  });

  it('keeps of a long list the key that fits, and the cookie is opened with it', async () => {
    const secret = 'a key that is published nowhere';
    const moreKeys = [batchOf('one', 'two'), batchOf('three', secret), batchOf('five')];
    const { evidence, notes } = await withMoreKeys(page(secret), { signal, moreKeys, guessKeys: false });
    expect(read(evidence)).toEqual({ keys: [secret], opened: secret });
    expect(notes[0]).toContain('4 further keys of the list were tried');
  });

  it('tries keys that people make up, those with words of the title among them, and tells what they are made of', async () => {
    const { evidence, notes } = await withMoreKeys(page('acme_tools_secret_key_2024'), { signal });
    expect(read(evidence).opened).toBe('acme_tools_secret_key_2024');
    expect(evidence.keys.ok && evidence.keys.value[0]?.guess).toBe('site word + secret_key + year');
    expect(notes).toEqual([]);
    const generic = await withMoreKeys(page('dev-secret-not-safe'), { signal });
    expect(read(generic.evidence).opened).toBe('dev-secret-not-safe');
  });

  it('says how many of them were tried where none fits', async () => {
    const { evidence, notes } = await withMoreKeys(page('Q7#zz-no-such-key'), { signal });
    expect(read(evidence)).toEqual({ keys: [], opened: undefined });
    expect(notes[0]).toMatch(
      /^At least \d+ keys guessed from common patterns, the most likely first, were tried on `session` without a match/,
    );
    expect(notes[0]).toContain('--guess-keys');
  });

  it('stops guessing when the time is up', async () => {
    const { notes } = await withMoreKeys(page('Q7#zz-no-such-key'), { signal: AbortSignal.abort() });
    expect(notes).toEqual(['The search ended before all common key patterns had been tried on the signed cookies.']);
  });

  it('reads nothing where no answer came', async () => {
    const nothing = evidenceOf({});
    const { notes } = await withMoreKeys(nothing, { signal, moreKeys: [batchOf('one')], guessKeys: true });
    expect(notes.join()).not.toContain('further');
  });
});
