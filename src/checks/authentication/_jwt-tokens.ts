import { tokenText } from '../../cookies/primitives/wire.ts';
import { cookiesHeld, type HeldFacts } from '../../derive/cookies/cookies-held.ts';
import { type CookieSeen, cookiesSeen } from '../../derive/cookies/cookies-seen.ts';
import { type TokenIssued, tokensIssued } from '../../derive/secrets/tokens-seen.ts';
import { type NotApplicable, notApplicable, type Observation } from '../../model/check.ts';
import { own, type Said } from '../../model/said.ts';
import { type Jws, parseJws } from '../../parse/jwt.ts';
import { isRecord } from '../../parse/record.ts';
import { type CookieFacts, observe } from './_cookies.ts';

/** A value that is a signed JSON Web Token (RFC 7519), and its claims. */
export interface TokenCookie<Seen extends CookieSeen = CookieSeen> {
  readonly cookie: Seen;
  /** The token as written in the value, which may have `Bearer` or quotes around it. */
  readonly text: string;
  readonly token: Jws;
  readonly claims: Readonly<Record<string, unknown>>;
}

type Fault = (token: TokenCookie) => Pick<Observation, 'message' | 'severity' | 'cause'> | undefined;

/**
 * Judges every token alone: of cookies (deletions left out), of given credentials, and in headers and bodies of responses. One token in many
 * responses is one finding.
 */
export function eachToken(facts: HeldFacts, fault: Fault): readonly Observation[] | NotApplicable {
  const held = tokensIn(cookiesHeld(facts));
  const texts = new Set(held.map(({ text }) => text));
  const issued = tokensIssued(facts)
    .flatMap((token) => read(token))
    .filter(({ text }) => !texts.has(text));
  if (held.length + issued.length === 0)
    return notApplicable(own('no cookie, no given credential and no response contains a JSON Web Token'));
  return [...judged(held, fault, observe), ...judged(issued, fault, observeIssued)];
}

const judged = <Seen extends CookieSeen>(
  tokens: readonly TokenCookie<Seen>[],
  fault: Fault,
  place: (cookie: Seen, message: Said) => Observation,
): Observation[] =>
  tokens.flatMap((token) => {
    const found = fault(token);
    return found === undefined ? [] : [{ ...place(token.cookie, found.message), ...found }];
  });

const observeIssued = ({ at, exchange, line }: TokenIssued, message: Said): Observation => ({
  at,
  message,
  mark: `token ${line.name}`,
  proof: { exchange: exchange.id },
});

/** Every token cookie that the evidence sets, in order. */
export const tokensSeen = (facts: CookieFacts): TokenCookie[] => tokensIn(cookiesSeen(facts));

/** Those of some values that are tokens, in order. */
export const tokensIn = (cookies: readonly CookieSeen[]): TokenCookie[] => cookies.flatMap((cookie) => read(cookie));

function read<Seen extends CookieSeen>(cookie: Seen): TokenCookie<Seen>[] {
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
