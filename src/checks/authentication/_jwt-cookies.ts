import { tokenText } from '../../cookies/primitives/wire.ts';
import { cookiesHeld, type HeldFacts } from '../../derive/cookies-held.ts';
import { type CookieSeen, cookiesSeen } from '../../derive/cookies-seen.ts';
import { type NotApplicable, notApplicable, type Observation } from '../../model/check.ts';
import { own } from '../../model/said.ts';
import { type Jws, parseJws } from '../../parse/jwt.ts';
import { isRecord } from '../../parse/record.ts';
import { type CookieFacts, observe } from './_cookies.ts';

/** A cookie whose value is a signed JSON Web Token (RFC 7519), and its claims. */
export interface TokenCookie {
  readonly cookie: CookieSeen;
  /** The token as it stands in the value, which may have `Bearer` or quotes around it. */
  readonly text: string;
  readonly token: Jws;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Judges every token cookie alone, deletions left out; one token in many answers is one finding. */
export function eachToken(
  facts: HeldFacts,
  fault: (token: TokenCookie) => Pick<Observation, 'message' | 'severity'> | undefined,
): readonly Observation[] | NotApplicable {
  const tokens = cookiesHeld(facts).flatMap(read);
  if (tokens.length === 0) return notApplicable(own('no cookie and no given credential is a JSON Web Token'));
  return tokens.flatMap((token) => {
    const found = fault(token);
    return found === undefined ? [] : [{ ...observe(token.cookie, found.message), ...found }];
  });
}

/** Every token cookie that the evidence sets, in order. */
export const tokensSeen = (facts: CookieFacts): TokenCookie[] => cookiesSeen(facts).flatMap(read);

function read(cookie: CookieSeen): TokenCookie[] {
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
