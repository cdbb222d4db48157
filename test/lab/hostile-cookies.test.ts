/**
 * 100,000 random and mutated cookies through the peeler, every format and every key test: none throws, none hangs, what is read stays bounded. Always the same inputs; a
 * failure prints the seed and the smallest input that fast-check found.
 */
import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { CookieFormat, DecodedSession, KeyTester, ReceivedCookie } from '../../src/cookies/format.ts';
import { FORMATS } from '../../src/cookies/formats/index.ts';
import { openCookie } from '../../src/cookies/open.ts';
import { roleOf } from '../../src/cookies/role.ts';
import { isSlow } from '../../src/cookies/work-budget.ts';
import { peel } from '../../src/peel/peel.ts';
import { received } from '../vector-cases.ts';
import { type Seed, seedsOf } from './cookie-seeds.ts';
import { mutate, mutation } from './mutations.ts';

const SEED = 20_261_121;
const INPUTS = 100_000;
const RANDOM = 15_000;
const ROUND_TRIPS = 5_000;
/** Of some formats hardly one change in a hundred leaves the shape right. */
const EACH_FORMAT = 600;
const MOST_MEMORY = 1024 ** 3;

const counts = { inputs: 0, recognised: 0, decoded: 0, checked: 0, verified: 0 };
let mostMemory = 0;

const isBounded = ({ entries, path }: DecodedSession): boolean => entries.length <= 500 && path.length <= 32;

/** Everything that a scan does with a cookie, for one format. True when the format knew it. */
const handle = (format: CookieFormat, cookie: ReceivedCookie, key: Uint8Array | undefined): boolean => {
  const confidence = format.recognise(cookie);
  const decoded = format.decode(cookie);
  if (confidence !== undefined) counts.recognised += 1;
  if (decoded !== undefined) {
    counts.decoded += 1;
    expect(isBounded(decoded)).toBe(true);
  }
  for (const tester of format.testers) check(tester, cookie, key);
  return confidence !== undefined && decoded !== undefined;
};

/** Prepared, and tried with a wrong key, with the right one, and with bytes that no key gives. */
const check = (tester: KeyTester, cookie: ReceivedCookie, key: Uint8Array | undefined): void => {
  const test = tester.prepare(cookie);
  if (test === undefined) return;
  counts.checked += 1;
  // Slow where the work is in the test itself: nothing but the number of rounds differs from a quick tester of the same format.
  if (isSlow(tester) && !tester.cacheable) return;
  test(Buffer.alloc(64, 7));
  test(Buffer.alloc(32, 7));
  if (isSlow(tester)) return;
  for (const guess of [Buffer.from('not the key'), Buffer.alloc(64, 1), ...(key ? [key] : [])]) {
    const derived = tester.derive(guess, cookie);
    const opened = derived && test(derived);
    if (opened) counts.verified += 1;
    if (opened?.decoded) expect(isBounded(opened.decoded)).toBe(true);
  }
};

const wholly = (cookie: ReceivedCookie): void => {
  counts.inputs += 1;
  if (counts.inputs % 500 === 0) mostMemory = Math.max(mostMemory, process.memoryUsage().rss);
  const opened = openCookie(cookie);
  expect(opened.entries.length).toBeLessThanOrEqual(500);
  roleOf(opened);
  let output = 0;
  for (const { text } of peel(cookie.value)) output += text.length;
  expect(output).toBeLessThan(16 * 1024 * 1024);
};

const mutated = ({ cookie }: Seed, mutations: readonly Parameters<typeof mutate>[1][]): ReceivedCookie => {
  const value = mutations.reduce(mutate, cookie.value);
  // Every fourth change to a signature in a sibling, where there is one.
  const siblings = new Map(
    [...cookie.siblings].map(([name, text]) => [name, value.length % 4 === 0 ? `${text}A` : text]),
  );
  return { name: cookie.name, value, siblings };
};

/** The same with right signatures, so that what comes behind a check is reached too. */
const signedAgain = (format: CookieFormat, cookie: ReceivedCookie, key: Uint8Array): ReceivedCookie =>
  format.testers
    .filter((tester) => !isSlow(tester) && tester.sign !== undefined)
    .flatMap((tester) => {
      const derived = tester.derive(key, cookie);
      return derived ? (tester.sign?.(cookie, derived) ?? []) : [];
    })
    .reduce((signed, { before, after }) => {
      const written = (text: string): string =>
        ENCODINGS.reduce((rest, encode) => rest.replace(encode(before), () => encode(after)), text);
      const siblings = new Map([...signed.siblings].map(([name, text]) => [name, written(text)]));
      return { name: signed.name, value: written(signed.value), siblings };
    }, cookie);

const bare = (text: string): string => text.replace(/=+$/, '');
const ENCODINGS: readonly ((bytes: Uint8Array) => string)[] = [
  (bytes) => Buffer.from(bytes).toString('hex'),
  (bytes) => bare(Buffer.from(bytes).toString('base64')),
  (bytes) => bare(Buffer.from(bytes).toString('base64url')),
  (bytes) => encodeURIComponent(bare(Buffer.from(bytes).toString('base64'))),
];

/** Formats with a checksum or an exact length, which no random change leaves right: their recorded cookies are recognised, changed ones are not. */
const CHECKED_AS_A_WHOLE = new Set(['litestar', 'yii3-encrypted']);

describe('hostile cookies', () => {
  it.each(FORMATS)('of the shape of $id', (format) => {
    const seeds = seedsOf(format);
    let known = 0;
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(mutation, { minLength: 1, maxLength: 3 }), (seed, mutations) => {
        const cookie = mutated(seed, mutations);
        if (handle(format, cookie, seed.key)) known += 1;
        if (seed.key) handle(format, signedAgain(format, cookie, seed.key), seed.key);
        wholly(cookie);
      }),
      { seed: SEED, numRuns: EACH_FORMAT },
    );
    // Mutations that always destroyed the shape would test nothing.
    if (!CHECKED_AS_A_WHOLE.has(format.id)) expect(known).toBeGreaterThan(0);
    expect(seeds.filter(({ cookie, key }) => handle(format, cookie, key))).not.toEqual([]);
  });

  it('of no shape', () => {
    const value = fc.oneof(
      fc.string({ maxLength: 400, unit: 'binary' }),
      fc.string({ maxLength: 400 }),
      fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes).toString('base64')),
      fc.uint8Array({ maxLength: 600 }).map((bytes) => deflateSync(bytes).toString('base64url')),
      fc.json({ maxDepth: 6 }),
    );
    const name = fc.constantFrom('session', 'sessionid', 'id', '_SESSION', 'laravel_session', 'remember-me', 'x');
    fc.assert(
      fc.property(name, value, (given, text) => {
        for (const format of FORMATS) handle(format, received(given, text), undefined);
        wholly(received(given, text));
      }),
      { seed: SEED, numRuns: RANDOM },
    );
  });

  it('that were packed in layers come out again', () => {
    const layers = {
      base64: (text: string) => Buffer.from(text).toString('base64'),
      base64url: (text: string) => Buffer.from(text).toString('base64url'),
      hex: (text: string) => Buffer.from(text).toString('hex'),
      percent: (text: string) => encodeURIComponent(text),
      zlib: (text: string) => deflateSync(text).toString('base64url'),
      gzip: (text: string) => gzipSync(text).toString('base64'),
      json: (text: string) => JSON.stringify({ data: text }),
    };
    const names = fc.constantFrom(...(Object.keys(layers) as (keyof typeof layers)[]));
    const word = fc.string({ minLength: 8, maxLength: 40, unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz_ ') });
    fc.assert(
      fc.property(word, fc.array(names, { minLength: 1, maxLength: 3 }), (text, stack) => {
        counts.inputs += 1;
        const content = JSON.stringify({ token: `key ${text}` });
        const packed = stack.reduce((inside, layer) => layers[layer](inside), content);
        expect(
          peel(packed).some((layer) => layer.text.includes(text) || JSON.stringify(layer.json ?? '').includes(text)),
        ).toBe(true);
      }),
      { seed: SEED, numRuns: ROUND_TRIPS },
    );
  });

  afterAll(() => {
    console.info(`${JSON.stringify(counts)}, at most ${(mostMemory / 1e6).toFixed(0)} MB`);
    expect(counts.inputs).toBeGreaterThanOrEqual(INPUTS);
    expect(counts.verified).toBeGreaterThan(INPUTS / 100);
    expect(mostMemory).toBeLessThan(MOST_MEMORY);
  });
});
