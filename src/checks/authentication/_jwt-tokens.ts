import { cookiesHeld, type HeldFacts } from '../../derive/cookies/cookies-held.ts';
import type { CookieSeen } from '../../derive/cookies/cookies-seen.ts';
import { type TokenCookie, tokenOf, tokensIn } from '../../derive/cookies/token-cookies.ts';
import { type TokenIssued, tokensIssued } from '../../derive/secrets/tokens-seen.ts';
import { type NotApplicable, notApplicable, type Observation } from '../../model/check.ts';
import { own, type Said } from '../../model/said.ts';
import { observe } from './_cookies.ts';

type Fault = (token: TokenCookie) => Pick<Observation, 'message' | 'severity' | 'cause'> | undefined;

/**
 * Judges every token alone: of cookies (deletions left out), of given credentials, and in headers and bodies of responses. One token in many
 * responses is one finding.
 */
export function eachToken(facts: HeldFacts, fault: Fault): readonly Observation[] | NotApplicable {
  const held = tokensIn(cookiesHeld(facts));
  const texts = new Set(held.map(({ text }) => text));
  const issued = tokensIssued(facts)
    .flatMap((token) => tokenOf(token))
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
