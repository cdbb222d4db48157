import type { CookieFacts } from '../../derive/cookies/cookies-seen.ts';
import { carriesSession, cookiesIn } from '../../derive/cookies/cookies-seen.ts';
import { type TokenCookie, tokensSeen } from '../../derive/cookies/token-cookies.ts';
import { withBrokenSignature } from '../../derive/credentials/given-token.ts';
import { isRefusal } from '../../derive/page.ts';
import { placeIn, urlOf } from '../../derive/place.ts';
import { shapeOf } from '../../derive/response/shape.ts';
import { contentOf } from '../../derive/response/success.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ProbeResults, RequestProbe } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';
import { givenProbes, givenUnverified, signedRead } from './_given-not-verified.ts';

const MOST_TOKENS = 2;
const MOST_PAGES = 2;

export default defineCheck({
  id: 'jwt-not-verified',
  category: 'authentication',
  severity: 'critical',
  title: 'Token signature is not verified',
  why: 'The server reads the claims without verifying the signature: whoever edits the token chooses the user and the permissions.',
  fix: 'Verify the signature before any claim is read, name the accepted algorithms, and reject the request when verification fails. Functions that only decode are for clients.',
  fixes: {
    django:
      '`jwt.decode(token, key, algorithms=["HS256"])` (PyJWT), never `options={"verify_signature": False}`; let `jwt.InvalidTokenError` end in 401.',
    flask:
      '`jwt.decode(token, key, algorithms=["HS256"])` (PyJWT), never `options={"verify_signature": False}`; let `jwt.InvalidTokenError` end in 401.',
    fastapi:
      '`jwt.decode(token, key, algorithms=["HS256"])` (PyJWT), never `options={"verify_signature": False}`, and `jwt.get_unverified_claims` (python-jose) nowhere.',
    actix:
      '`decode::<Claims>(token, &key, &Validation::new(Algorithm::HS256))` (jsonwebtoken), never `insecure_disable_signature_validation` or `dangerous::insecure_decode`.',
    express: "`jwt.verify(token, key, { algorithms: ['HS256'] })` (jsonwebtoken), never `jwt.decode(token)`.",
  },
  notes:
    'A session token that the server itself set for a visitor without credentials is used, and only reads are sent. Found when a page rejects the request without the token, accepts the original token, and twice accepts one whose signature was changed, with a response of the same form. A second token, with a harmless claim added and the old signature, shows that changed claims are accepted too. A token that you give is used in the same way, on a read that refuses anonymous clients and with your other credentials left out; changed tokens are in no output.',
  cwe: [347, 345],
  owasp: ['API2:2023'],
  references: ['RFC 7515 section 5.2', 'RFC 8725 section 3.3'],
  needs: ['exchanges', 'surface', 'keys'],
  takes: ['given'],
  plan(facts) {
    const read = signedRead(facts);
    const given = read === undefined ? [] : givenProbes(read, changed(read.token));
    return [...candidates(facts).flatMap(probesFor), ...given];
  },
  judge(facts, results) {
    const pairs = candidates(facts);
    const read = signedRead(facts);
    if (pairs.length === 0 && read === undefined)
      return notApplicable(
        own('no session token is issued or given together with a page that rejects visitors without one'),
      );
    const given = read === undefined ? [] : givenUnverified(read, facts, results);
    return [...pairs.flatMap((pair) => observe(pair, facts, results)), ...given].slice(0, 1);
  },
});

/** A token, and a page that may open for it. */
interface Candidate {
  readonly token: TokenCookie;
  readonly page: Exchange;
  /** First part of the probes' ids. */
  readonly id: string;
}

function candidates(facts: CookieFacts): Candidate[] {
  const usable = tokensSeen(facts).filter(
    ({ cookie, text, token }) =>
      carriesSession(cookie) &&
      cookie.exchange.identity === 'anonymous' &&
      token.signature.length > 0 &&
      cookie.line.value.includes(text),
  );
  const tokens = usable.filter(
    ({ cookie }, i) => usable.findIndex((other) => other.cookie.line.name === cookie.line.name) === i,
  );
  return tokens
    .slice(0, MOST_TOKENS)
    .flatMap((token) =>
      closedPages(token, facts).map((page, at) => ({ token, page, id: `${token.cookie.line.name} ${at}` })),
    );
}

/** Reads on the host that set the token, which refused a visitor without credentials. */
const closedPages = ({ cookie }: TokenCookie, { exchanges }: CookieFacts): Exchange[] => {
  const { origin } = urlOf(cookie.exchange);
  const closed = exchanges.filter(
    (exchange) =>
      exchange.identity === 'anonymous' &&
      exchange.request.method === 'GET' &&
      urlOf(exchange).origin === origin &&
      isRefusal(exchange),
  );
  return closed
    .filter((page, i) => closed.findIndex(({ request }) => request.url === page.request.url) === i)
    .slice(0, MOST_PAGES);
};

/** In another order the second time, so that a server that responds by turns does not look like one that accepts. */
const STEPS = ['genuine', 'none 1', 'broken 1', 'broken 2', 'none 2', 'changed'] as const;

function probesFor({ token, page, id }: Candidate): RequestProbe[] {
  const { name, value } = token.cookie.line;
  const [without, damaged] = [undefined, value.replace(token.text, withBrokenSignature(token.text))];
  const sent = [value, without, damaged, damaged, without, value.replace(token.text, changed(token))];
  return STEPS.map((step, i) => ({
    kind: 'request',
    id: `${id} ${step}`,
    risk: 'read',
    anonymous: true,
    fresh: true,
    request: {
      method: 'GET',
      url: page.request.url,
      ...(sent[i] !== undefined && { headers: [['Cookie', `${name}=${sent[i]}`] as const] }),
    },
  }));
}

/** A claim of ours added to the others, under the signature that was there. */
function changed({ text, claims }: TokenCookie): string {
  const payload = Buffer.from(JSON.stringify({ ...claims, openbrick: 'changed' })).toString('base64url');
  return text.replace(/\.[A-Za-z0-9_-]{0,65536}\./, `.${payload}.`);
}

function observe({ token, page, id }: Candidate, facts: CookieFacts, results: ProbeResults): Observation[] {
  const [genuine, none1, broken1, broken2, none2, added] = STEPS.map((step) => results.exchange(`${id} ${step}`));
  if (!genuine || !none1 || !none2 || !broken1 || !broken2) return [];
  const opens = (exchange: Exchange): boolean =>
    contentOf(exchange, facts.surface) === 'content' && shapeOf(exchange) === shapeOf(genuine);
  const { name } = token.cookie.line;
  const renews = (exchange: Exchange): boolean => cookiesIn(exchange, facts).some(({ line }) => line.name === name);
  if (!isRefusal(none1) || !isRefusal(none2) || !opens(genuine)) return [];
  // A new token in the response means that the broken one was thrown away.
  if (![broken1, broken2].every((each) => opens(each) && (!renews(each) || renews(genuine)))) return [];
  const believed = added !== undefined && opens(added);
  const claims = believed ? own(' An added claim was accepted too.') : own('');
  return [
    {
      at: placeIn(broken1, { part: 'cookie', name }),
      message: say`${quote(`GET ${urlOf(page).pathname}`, 100)} returns ${none1.response.status} without ${quote(name)}, and ${broken1.response.status} with content when its signature is changed, twice.${claims}`,
      confidence: believed ? 'certain' : 'firm',
      mark: `cookie ${name}`,
      proof: { exchange: broken1.id },
    },
  ];
}
