import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { ANONYMOUS } from '../../model/identity.ts';
import type { CredentialName, ProbeResults, RequestProbe } from '../../model/probe.ts';
import { givenCookies, type HeldFacts } from '../cookies/cookies-held.ts';
import { type TokenCookie, tokensIn } from '../cookies/token-cookies.ts';
import { isRefusal } from '../page.ts';
import { isOfOrigin } from '../place.ts';
import { shapeOf } from '../response/shape.ts';
import { contentOf } from '../response/success.ts';

/** A token that the user gave, and a read that needs it: refused to anonymous clients, content for the user. */
export interface TokenRead {
  readonly token: TokenCookie;
  readonly credential: CredentialName;
  readonly url: string;
}

/** The first token of the user's for which such a read was seen. */
export function tokenRead(facts: HeldFacts): TokenRead | undefined {
  const token = tokensIn(givenCookies(facts)).find(({ cookie }) => cookie.exchange.recorded === undefined);
  const { given } = token?.cookie ?? {};
  const url = given === undefined ? undefined : readsOnlyFor(facts)[0];
  if (token === undefined || given === undefined || url === undefined) return undefined;
  return { token, credential: { part: given.part, name: token.cookie.line.name }, url };
}

/** The reads of the survey, as whoever the token was given for, come before those of other identities. */
function readsOnlyFor({ exchanges, surface }: HeldFacts): string[] {
  const reads = exchanges.filter(
    ({ origin, request }) => origin === 'live' && request.method === 'GET' && isOfOrigin(request.url, surface.origin),
  );
  const refused = new Set(
    reads.filter((each) => each.identity === ANONYMOUS && isRefusal(each)).map(({ request }) => request.url),
  );
  return reads
    .filter(
      (each) => each.identity !== ANONYMOUS && refused.has(each.request.url) && contentOf(each, surface) === 'content',
    )
    .map(({ request }) => request.url);
}

/** The read with the token as it is, and with no other credential. */
export const genuineProbe = ({ url, credential }: TokenRead): RequestProbe => ({
  kind: 'request',
  id: 'genuine',
  risk: 'read',
  only: credential,
  request: { method: 'GET', url },
});

/** The read with another token in place of the user's. `fresh` sends it again where it was sent before. */
export function forgedProbe({ url, credential }: TokenRead, id: string, text: string, fresh = false): RequestProbe {
  const { part, name } = credential;
  const header = part === 'cookie' ? 'Cookie' : name;
  const value = part === 'cookie' ? `${name}=${text}` : /^authorization$/i.test(name) ? `Bearer ${text}` : text;
  return {
    kind: 'request',
    id,
    risk: 'read',
    anonymous: true,
    ...(fresh && { fresh }),
    hides: [header],
    request: { method: 'GET', url, headers: [[header, value]] },
  };
}

/** The first character of the signature replaced: six bits of its first byte, so that the encoding stays canonical. */
export const withBrokenSignature = (text: string): string =>
  text.replace(
    /\.([A-Za-z0-9_-])([A-Za-z0-9_-]{0,16384})$/,
    (_, first: string, rest: string) => `.${first === 'A' ? 'B' : 'A'}${rest}`,
  );

/** A token whose signature is wrong: a server that takes it verifies nothing, which is jwt-not-verified. */
export const brokenProbe = (read: TokenRead): RequestProbe =>
  forgedProbe(read, 'broken', withBrokenSignature(read.token.text));

/** Whether a response gives what the genuine token gets. */
export const opensLike = (exchange: Exchange | undefined, genuine: Exchange, surface: Surface): boolean =>
  exchange !== undefined && contentOf(exchange, surface) === 'content' && shapeOf(exchange) === shapeOf(genuine);

/** The response to the genuine token, where that opens the read and a broken one does not. */
export function verifiedResponse(results: Pick<ProbeResults, 'exchange'>, surface: Surface): Exchange | undefined {
  const [genuine, broken] = [results.exchange('genuine'), results.exchange('broken')];
  if (genuine === undefined || broken === undefined || contentOf(genuine, surface) !== 'content') return undefined;
  return opensLike(broken, genuine, surface) ? undefined : genuine;
}
