import { describe, expect, it } from 'vitest';
import { unlimitedLogIns } from '../derive/cookies/log-in-attempts.ts';
import type { Exchange } from '../model/exchange.ts';
import type { ShopOptions } from './testing/shop.ts';
import { CHECK, FORM_STEPS, LOG_OUT, recipe, shop, signedIn } from './testing/sign-in.ts';

/** What was learned: the parts that were asked, and whether the response was the user's. */
const learned = (exchanges: readonly Exchange[]): Record<string, boolean[]> => {
  const parts: Record<string, boolean[]> = {};
  for (const { session } of exchanges)
    if (session?.asUser !== undefined) parts[session.part] = [...(parts[session.part] ?? []), session.asUser];
  return parts;
};

async function follow(options: ShopOptions, text = FORM_STEPS + CHECK + LOG_OUT) {
  const started = await shop(options);
  const { exchanges } = await signedIn(started.url, [recipe(text)]);
  return { ...started, exchanges, parts: learned(exchanges) };
}

describe('sessions of a recipe', () => {
  it('that are new after the log-in and end at the log-out', async () => {
    const { parts, changes, exchanges } = await follow({});
    expect(parts).toEqual({ 'signed-in': [true, true], stranger: [false], earlier: [false], 'signed-out': [false] });
    expect(changes()).toBe(0);
    expect(new Set(exchanges.flatMap(({ session }) => session?.session ?? []))).toEqual(
      new Set(['alice 1', 'alice 2']),
    );
  });

  it('that are the same after the log-in, chosen by the client, and never end', async () => {
    const { parts, changes } = await follow({ keepsSession: true, takesAnyId: true, survivesLogout: true });
    expect(parts).toEqual({
      'signed-in': [true, true],
      stranger: [false],
      earlier: [true],
      chosen: [true],
      'signed-out': [true, true],
    });
    expect(changes()).toBe(0);
  });

  it('are followed by a page that was refused without credentials, where the recipe names none', async () => {
    const { parts } = await follow({ survivesLogout: true }, FORM_STEPS + LOG_OUT);
    expect(parts['signed-out']).toEqual([true, true]);
  });

  it('are not signed out of where there is no log-out', async () => {
    const { parts, arrived } = await follow({}, FORM_STEPS + CHECK);
    expect(parts['signed-out']).toBeUndefined();
    expect(arrived).not.toContain('POST /logout');
  });

  it('are not followed by a page that everybody gets', async () => {
    const { parts, arrived } = await follow({}, `${FORM_STEPS}check: { url: / }\n${LOG_OUT}`);
    expect(parts).toEqual({ 'signed-in': [true, true], stranger: [true] });
    expect(arrived).not.toContain('POST /logout');
  });
});

describe('refresh tokens of a recipe', () => {
  const TOKENS = `
steps: [{ oauth2: { grant: password, token-url: /token, username: alice, password: env:SHOP_PASSWORD } }]
check: { url: /me }
refresh:
  - request: { url: /token, form: { grant_type: refresh_token, refresh_token: '{{refresh_token}}' } }
    extract: { access_token: { json: /access_token }, refresh_token: { json: /refresh_token } }
${LOG_OUT}`;

  it('are good once, and not after the log-out', async () => {
    const { parts } = await follow({}, TOKENS);
    expect([parts['refresh'], parts['refresh-again']]).toEqual([[true], [false]]);
    expect(parts['signed-out']).toEqual([false]);
  });

  it('are good again', async () => {
    const { parts } = await follow({ keepsRefreshTokens: true, survivesLogout: true }, TOKENS);
    expect([parts['refresh-again'], parts['refresh-after-log-out'], parts['signed-out']]).toEqual([
      [true],
      [true],
      [true, true],
    ]);
  });
});

describe('wrong passwords', () => {
  const THROWAWAY = `throwaway: true\n${FORM_STEPS}${CHECK}`;

  it('are tried for an account that may be locked, within 30 requests, and then the right one', async () => {
    const { parts, exchanges } = await follow({}, THROWAWAY);
    const posts = exchanges.filter(({ session, request }) => session?.part === 'refused' && request.method === 'POST');
    expect(posts).toHaveLength(15);
    expect(exchanges.filter(({ session }) => session?.part === 'refused')).toHaveLength(30);
    expect(parts['sign-in-again']).toEqual([true]);
    expect(unlimitedLogIns(exchanges).map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'medium `POST /login` refused 15 wrong passwords of one account in a row, all with 200, and then accepted the right one: nothing limited the attempts.',
    ]);
  });

  it('end with the first that is refused in another way', async () => {
    const { parts, exchanges } = await follow({ limitsAfter: 5 }, THROWAWAY);
    const posts = exchanges.filter(({ session, request }) => session?.part === 'refused' && request.method === 'POST');
    expect(posts.map(({ response }) => response.status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(parts['sign-in-again']).toEqual([false]);
    expect(unlimitedLogIns(exchanges)).toEqual([]);
  });

  it('are in no exchange', async () => {
    const { exchanges } = await follow({}, THROWAWAY);
    expect(JSON.stringify(exchanges)).not.toContain('Wrong-Passw0rd');
  });

  it('are not tried for any other account', async () => {
    const { exchanges } = await follow({}, FORM_STEPS + CHECK);
    expect(exchanges.filter(({ session }) => session?.part === 'refused')).toEqual([]);
  });
});
