import type { ReceivedCookie } from '../../cookies/format.ts';
import { joinCookies } from '../../cookies/join.ts';
import { roleOf } from '../../cookies/role.ts';
import type { Facts } from '../../model/check.ts';
import type { GivenCredential, Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { Sealed } from '../../model/sealed.ts';
import { parseSetCookie, type SetCookie } from '../../parse/set-cookie.ts';
import { type CookieFacts, type CookieSeen, cookiesSeen, openWith } from './cookies-seen.ts';

export type HeldFacts = CookieFacts & Partial<Facts<'given'>>;

/**
 * What the server sets and what the user gave: for what is judged by content. A cookie that the server set with the very same value is
 * left to the server's line, whose attributes are known.
 */
export function cookiesHeld(facts: HeldFacts): readonly CookieSeen[] {
  const seen = cookiesSeen(facts);
  const given = givenCookies(facts).filter(
    ({ line, given: from }) =>
      from?.part === 'header' || !seen.some((set) => set.line.name === line.name && set.line.value === line.value),
  );
  return [...seen, ...given];
}

/** The user's own cookies and tokens, opened like those of a response; the cookies of one request belong together. */
export function givenCookies({ given = [], surface, keys }: Omit<HeldFacts, 'exchanges'>): CookieSeen[] {
  const requests = new Map<Exchange | undefined, GivenCredential[]>();
  for (const each of given) {
    const known = requests.get(each.sentIn);
    if (known === undefined) requests.set(each.sentIn, [each]);
    else known.push(each);
  }
  return [...requests].flatMap(([sentIn, all]) => {
    const exchange = sentIn ?? withoutResponse(surface);
    const pairs = all.filter(({ part }) => part === 'cookie').map(pairOf);
    const headers = all.filter(({ part }) => part === 'header').map(pairOf);
    const alone = headers.map((pair): ReceivedCookie => ({ ...pair, siblings: new Map() }));
    return [
      ...joinCookies(pairs)
        .filter(({ name }) => !(name.endsWith('.sig') && pairs.some((other) => `${other.name}.sig` === name)))
        .map((cookie) => seenOf(cookie, 'cookie', { surface, keys, exchange })),
      ...alone.map((cookie) => seenOf(cookie, 'header', { surface, keys, exchange })),
    ];
  });
}

const pairOf = ({ name, value }: GivenCredential): { readonly name: string; readonly value: string } => ({
  name,
  value: Sealed.reveal(value),
});

function seenOf(
  cookie: ReceivedCookie,
  part: GivenCredential['part'],
  { surface, keys, exchange }: Pick<CookieFacts, 'surface' | 'keys'> & Pick<CookieSeen, 'exchange'>,
): CookieSeen {
  const opened = openWith(cookie, keys);
  const documented = surface.credentialNames?.cookies ?? [];
  return {
    exchange,
    line: lineOf(cookie),
    deletion: cookie.value === '',
    role:
      part === 'header' ? { role: 'session', reason: 'it was given as a credential' } : roleOf(opened, { documented }),
    opened,
    given: { part, isCredential: part === 'header' || documented.includes(cookie.name) },
  };
}

/** A line without attributes: they are not known, and no check of attributes sees it. */
export function lineOf({ name, value }: Pick<ReceivedCookie, 'name' | 'value'>): SetCookie {
  const parsed = parseSetCookie(`${name}=`);
  if (parsed === undefined) throw new Error('a pair is a line');
  return { ...parsed, name, value };
}

/** Takes the place of an exchange; there was none. */
const withoutResponse = ({ target }: Surface): Exchange => ({
  id: 'given',
  origin: 'live',
  identity: 'given',
  request: { method: 'GET', url: target, headers: [] },
  response: { status: 0, httpVersion: '', headers: [], body: '', bodyBytes: 0, truncated: false },
});
