import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packKeys } from '../packed-keys.ts';
import { hmac } from '../primitives/crypto.ts';
import { deriveBy, type KeyDerivation } from '../primitives/derivation.ts';
import { createScreen, type Wanted } from './screen.ts';

const digest = fc.constantFrom('sha1' as const, 'sha256' as const);
const derivation: fc.Arbitrary<KeyDerivation | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({ by: fc.constant('hmac' as const), digest, text: fc.string({ maxLength: 150 }) }),
  fc.record({ by: fc.constant('hash' as const), digest, before: fc.string({ maxLength: 150 }) }),
);
const keys = fc.uniqueArray(fc.uint8Array({ minLength: 1, maxLength: 140 }), {
  minLength: 1,
  maxLength: 700,
  // HMAC fills a key with zeros up to a block: keys that differ in those alone are one key (RFC 2104 section 2).
  selector: (key) =>
    Buffer.from(key)
      .toString('hex')
      .replace(/(?:00)+$/, ''),
});
const wanted = (key: Uint8Array, text: Uint8Array | string, by?: KeyDerivation) => ({
  digest: 'sha256' as const,
  text,
  mac: hmac('sha256', by ? deriveBy(by)(key) : key, text),
});

/** Places of keys that may have made one MAC; undefined where the screen does not apply. */
const placesIn = (
  one: Wanted,
  by: KeyDerivation | undefined,
  list: readonly Uint8Array[],
): readonly number[] | undefined =>
  createScreen([one], by)
    ?.find(packKeys(list))
    .map(({ place }) => place);

describe('createScreen', () => {
  it('finds the key of every digest, derivation, text and place, and hardly any other', () => {
    const cases = fc.record({ digest, derivation, text: fc.uint8Array({ maxLength: 400 }), keys, place: fc.nat() });
    fc.assert(
      fc.property(cases, ({ digest: algorithm, derivation: by, text, keys: list, place }) => {
        const right = place % list.length;
        const key = list[right] ?? new Uint8Array();
        const mac = hmac(algorithm, by ? deriveBy(by)(key) : key, text);
        const found = placesIn({ digest: algorithm, text, mac }, by, list) ?? [];
        expect(found).toContain(right);
        // Keys of more than a block are left to the caller.
        expect(found.filter((at) => at !== right && (list[at]?.length ?? 0) <= 64)).toEqual([]);
      }),
    );
  });

  it('answers for every one of many keys', () => {
    const list = Array.from({ length: 3_000 }, (_, i) => Buffer.from(`${'long '.repeat(i % 40)}${i}`));
    const by = { by: 'hash', digest: 'sha1', before: 'saltsigner' } as const;
    for (const place of [0, 1, 255, 256, 1_999, 2_998, 2_999]) {
      const found = placesIn(wanted(list[place] ?? Buffer.alloc(0), 'text', by), by, list);
      expect(found).toEqual([place]);
    }
  });

  it('finds nothing where no key is right, or none is there', () => {
    const one = wanted(Buffer.from('the key'), 'text');
    expect(
      placesIn(
        one,
        undefined,
        Array.from({ length: 1_000 }, (_, i) => Buffer.from(`key-${i}`)),
      ),
    ).toEqual([]);
    expect(placesIn(one, undefined, [])).toEqual([]);
  });

  it('gives two of the same key, and keys too long to be tried here, in order', () => {
    const key = Buffer.from('the key');
    const long = Buffer.alloc(65, 'k');
    expect(placesIn(wanted(key, 'text'), undefined, [key, long, Buffer.from('other'), key])).toEqual([0, 1, 3]);
  });

  it('does not apply to other digests, truncated MACs and very long texts', () => {
    const { mac } = wanted(Buffer.from('k'), 'text');
    expect(
      createScreen([{ digest: 'sha512', text: 'text', mac: hmac('sha512', Buffer.from('k'), 'text') }]),
    ).toBeUndefined();
    expect(createScreen([{ digest: 'sha256', text: 'text', mac: mac.subarray(0, 3) }])).toBeUndefined();
    expect(createScreen([{ digest: 'sha256', text: 'x'.repeat(1_000_000), mac }])).toBeUndefined();
    expect(
      createScreen([{ digest: 'sha256', text: 'x', mac }], { by: 'hash', digest: 'md5', before: '' }),
    ).toBeUndefined();
  });

  it('tries a text of many blocks', () => {
    const text = 'x'.repeat(200_000);
    const key = Buffer.from('the key');
    expect(placesIn(wanted(key, text), undefined, [Buffer.from('other'), key])).toEqual([1]);
  });

  it('tries many texts under the same keys, and says which of them each key fits', () => {
    const list = Array.from({ length: 600 }, (_, i) => Buffer.from(`key-${i}`));
    for (const by of [undefined, { by: 'hmac', digest: 'sha1', text: 'cookie-session' } as const]) {
      const texts = ['one', 'x'.repeat(130), 'three'];
      const places = [5, 599, 5];
      const all = texts.map((text, of) => wanted(list[places[of] ?? 0] ?? Buffer.alloc(0), text, by));
      expect(createScreen(all, by)?.find(packKeys(list))).toEqual([
        { of: 0, place: 5 },
        { of: 2, place: 5 },
        { of: 1, place: 599 },
      ]);
    }
  });
});
