import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../test/cases.ts';
import type { SuppliedKey } from '../model/evidence.ts';
import { cookiesSeen } from './cookies-seen.ts';
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
    const { evidence, notes } = await withMoreKeys(page('a key that is published nowhere'), { signal });
    expect(read(evidence)).toEqual({ keys: [], opened: undefined });
    expect(notes).toEqual([]);
  });

  it('keeps of a long list the key that fits, and the cookie is opened with it', async () => {
    const secret = 'a key that is published nowhere';
    const moreKeys = [batchOf('one', 'two'), batchOf('three', secret), batchOf('five')];
    const { evidence, notes } = await withMoreKeys(page(secret), { signal, moreKeys });
    expect(read(evidence)).toEqual({ keys: [secret], opened: secret });
    expect(notes[0]).toContain('4 further keys of the list were tried');
  });

  it('tries keys made of the title on request, and not otherwise', async () => {
    const { evidence, notes } = await withMoreKeys(page('acmetools_secret_key'), { signal, guessKeys: true });
    expect(read(evidence).opened).toBe('acmetools_secret_key');
    expect(notes[0]).toContain('keys made of words of the host and of page titles');
    expect(read((await withMoreKeys(page('acmetools_secret_key'), { signal })).evidence).opened).toBeUndefined();
  });

  it('reads nothing where no answer came', async () => {
    const nothing = evidenceOf({});
    const { notes } = await withMoreKeys(nothing, { signal, moreKeys: [batchOf('one')], guessKeys: true });
    expect(notes.join()).not.toContain('further');
  });
});
