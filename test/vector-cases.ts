import { describe, expect, it } from 'vitest';
import type { CookieFormat, DecodedSession, Opened, ReceivedCookie } from '../src/cookies/format.ts';
import { packKeys } from '../src/cookies/packed-keys.ts';
import { type CookieVector, readVectors, receivedFrom } from './cookie-vectors.ts';

const vectors = readVectors();

/** A recorded cookie by its number; throws when there is none. */
export const cookieVector = (number: string): CookieVector => {
  const found = vectors.find(({ id }) => id.startsWith(`${number}-`));
  if (found === undefined) throw new Error(`no vector ${number}`);
  return found;
};

/** A cookie as received, without siblings. */
export const received = (name: string, value: string): ReceivedCookie => ({ name, value, siblings: new Map() });

export const vectorKey = (vector: CookieVector): Uint8Array | undefined => {
  const hex = vector.master_key_hex ?? vector.secret_hex;
  if (typeof hex === 'string') return Buffer.from(hex, 'hex');
  return typeof vector.secret === 'string' ? Buffer.from(vector.secret, 'utf8') : undefined;
};

/** What the first tester that accepts the key says. */
export const openedBy = (format: CookieFormat, cookie: ReceivedCookie, key: Uint8Array): Opened | undefined => {
  for (const tester of format.testers) {
    const check = tester.prepare(cookie);
    const derived = check && tester.derive(key, cookie);
    const opened = derived && check?.(derived);
    if (opened !== undefined) return opened;
  }
  return undefined;
};

const plantsIn = (vector: CookieVector): readonly string[] => {
  const payload = JSON.stringify(vector.payload);
  return vector.planted.filter((key) => payload.includes(key));
};

const texts = (decoded: DecodedSession): string => decoded.entries.map(({ value }) => String(value)).join('\n');

export interface VectorCase {
  readonly vector: string;
  /** Where the recorded payload is a description rather than the content. */
  readonly payload?: unknown;
  /** The key as a list would hold it, where that is not the recorded secret alone. */
  readonly key?: Uint8Array;
}

/** Recognised, read as far as no key is needed, opened by the recorded key, refused by another. */
export const vectorCases = (format: CookieFormat, cases: readonly VectorCase[]): void => {
  describe.each(cases)(`${format.id}: recorded cookie $vector`, (given) => {
    const vector = cookieVector(given.vector);
    const cookie = receivedFrom(vector);
    const payload = 'payload' in given ? given.payload : vector.payload;
    const key = given.key ?? vectorKey(vector);
    const hasContent = payload !== null && payload !== undefined;

    it('is recognised and read without a key as far as that goes', () => {
      expect(format.recognise(cookie)).toBeDefined();
      const decoded = format.decode(cookie);
      expect(decoded).toBeDefined();
      if (decoded === undefined || vector.readable_without_key !== true || !hasContent) return;
      expect(decoded.payload).toEqual(payload);
      for (const plant of plantsIn(vector)) expect(texts(decoded)).toContain(plant);
    });

    if (key === undefined) return;
    it('is opened by its key and by no other', () => {
      const opened = openedBy(format, cookie, key);
      expect(opened).toBeDefined();
      if (hasContent && opened?.decoded !== undefined) {
        expect(opened.decoded.payload).toEqual(payload);
        for (const plant of plantsIn(vector)) expect(texts(opened.decoded)).toContain(plant);
      }
      if (hasContent && vector.readable_without_key === false) expect(opened?.decoded).toBeDefined();
      const wrong = key.map((byte) => byte ^ 1);
      expect(openedBy(format, cookie, wrong)).toBeUndefined();
    });

    const right = format.testers.filter((tester) => openedBy({ ...format, testers: [tester] }, cookie, key));
    const screens = right.flatMap((tester) => tester.screen?.([cookie]) ?? []);
    if (screens.length === 0) return;
    it('is opened by its key among many', () => {
      const others = Array.from({ length: 300 }, (_, i) => Buffer.from(`another key ${i}`));
      for (const screen of screens)
        expect(screen.find(packKeys([...others, key, ...others]))).toEqual([{ of: 0, place: 300 }]);
    });
  });
};
