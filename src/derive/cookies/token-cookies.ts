import { tokenText } from '../../cookies/primitives/wire.ts';
import { type Jws, parseJws } from '../../parse/jwt.ts';
import { isRecord } from '../../parse/record.ts';
import { type CookieFacts, type CookieSeen, cookiesSeen } from './cookies-seen.ts';

/** A value that is a signed JSON Web Token (RFC 7519), and its claims. */
export interface TokenCookie<Seen extends CookieSeen = CookieSeen> {
  readonly cookie: Seen;
  /** The token as written in the value, which may have `Bearer` or quotes around it. */
  readonly text: string;
  readonly token: Jws;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Every token cookie that the evidence sets, in order. */
export const tokensSeen = (facts: CookieFacts): TokenCookie[] => tokensIn(cookiesSeen(facts));

/** Those of some values that are tokens, in order. */
export const tokensIn = (cookies: readonly CookieSeen[]): TokenCookie[] => cookies.flatMap((cookie) => tokenOf(cookie));

/** The value as a token; empty where it is none. */
export function tokenOf<Seen extends CookieSeen>(cookie: Seen): TokenCookie<Seen>[] {
  if (cookie.deletion) return [];
  const { opened } = cookie;
  const found = known.get(opened) ?? { token: tokenIn(opened) };
  known.set(opened, found);
  return found.token === undefined ? [] : [{ cookie, ...found.token }];
}

/** One value comes with many responses, and many checks ask. */
const known = new WeakMap<CookieSeen['opened'], { readonly token: Omit<TokenCookie, 'cookie'> | undefined }>();

function tokenIn({ cookie }: CookieSeen['opened']): Omit<TokenCookie, 'cookie'> | undefined {
  const text = tokenText(cookie);
  const token = text.startsWith('eyJ') ? parseJws(text) : undefined;
  const claims = token?.payload;
  return token !== undefined && isRecord(claims) ? { text, token, claims } : undefined;
}
