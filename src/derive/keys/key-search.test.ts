import { createHmac, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exchangeOf, observedAt } from '../../../test/cases.ts';
import type { SuppliedKey } from '../../model/evidence.ts';
import { emptySurface } from '../../model/no-evidence.ts';
import { cookiesSeen } from '../cookies/cookies-seen.ts';
import { searchKeys } from './key-search.ts';

const surface = emptySurface('https://api.test/', observedAt);

const SECRET = 'a key that is published nowhere';
const flask = (): string => {
  const key = createHmac('sha1', SECRET).update('cookie-session').digest();
  return `eyJhIjoxfQ.awCm-Q.${createHmac('sha1', key).update('eyJhIjoxfQ.awCm-Q').digest('base64url')}`;
};
const seen = (...lines: string[]) => {
  const exchanges = [exchangeOf({ headers: lines.map((line) => `Set-Cookie: ${line}`) }, 'e1')];
  return cookiesSeen({ exchanges, surface, keys: [] });
};
const keyOf = (text: string): SuppliedKey => ({ bytes: Buffer.from(text), source: `the line of ${text.length}` });
const wrong = (count: number): SuppliedKey[] => Array.from({ length: count }, (_, at) => keyOf(`wrong ${at}`));

describe('searchKeys', () => {
  it('keeps only the key that fits, and says how many were tried', async () => {
    const batches = [wrong(30), [...wrong(3), keyOf(SECRET)], wrong(5)];
    const { fits, tried, notes } = await searchKeys(seen(`session=${flask()}`), batches);
    expect(fits.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([SECRET]);
    expect(tried).toBe(34);
    expect(notes).toEqual([
      '34 further keys of the list were tried on cookies named `session`, two of each name at most.',
    ]);
  });

  it('reads nothing where no cookie waits for a key', async () => {
    for (const cookies of [seen(), seen('plain=hello'), seen('session=; Max-Age=0')]) {
      expect(await searchKeys(cookies, [wrong(30)])).toEqual({ fits: [], tried: 0, notes: [] });
    }
  });

  it('finds nothing among wrong keys', async () => {
    const { fits, tried } = await searchKeys(seen(`session=${flask()}`), [wrong(30), wrong(3)]);
    expect([fits, tried]).toEqual([[], 33]);
  });

  it('reads pieces of a list, and reports the lines that are none', async () => {
    const lines = (first: number, ...last: readonly string[]) => ({
      bytes: Buffer.from([...Array.from({ length: 40 }, (_, at) => `wrong ${first} ${at}`), ...last].join('\n')),
      line: first,
    });
    const problems: number[] = [];
    const { fits, tried } = await searchKeys(
      seen(`session=${flask()}`),
      [lines(1, 'hex:zz'), lines(42), lines(82, 'x', SECRET), lines(124)],
      { onProblem: ({ line }) => problems.push(line) },
    );
    expect(fits).toEqual([{ bytes: new Uint8Array(Buffer.from(SECRET)), source: 'line 123 of the key list' }]);
    expect([tried, problems]).toEqual([122, [41]]);
  });

  it('tries slow formats as far as their budget reaches', async () => {
    const data = Buffer.from('{"session_id":"0123456789abcdef0123456789abcdef"}').toString('base64');
    const mac = (secret: string): string =>
      createHmac('sha1', pbkdf2Sync(secret, 'signed cookie', 1_000, 64, 'sha1'))
        .update(data)
        .digest('hex');
    const line = (secret: string) => `_app_session=${data}--${mac(secret)}`;
    const piece = { bytes: Buffer.from(`${'wrong\n'.repeat(20)}${SECRET}\nright`), line: 1 };
    const { fits } = await searchKeys(seen(line(SECRET)), [piece]);
    expect(fits.map(({ source }) => source)).toEqual(['line 21 of the key list']);
  });

  it('ends when it is interrupted', async () => {
    const controller = new AbortController();
    const { tried } = await searchKeys(seen(`session=${flask()}`), [wrong(30), wrong(30)], {
      signal: controller.signal,
      onTried: () => controller.abort(),
    });
    expect(tried).toBe(30);
  });
});
