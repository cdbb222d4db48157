import {
  type ClearFacts,
  challengesInClear,
  type DocumentedInClear,
  exchangesInClear,
  isLocalTarget,
} from '../../derive/document/in-clear.ts';
import { htmlOf } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { publicUrlOf } from '../../derive/response/public-url.ts';
import { defineCheck, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { quote, say } from '../../model/said.ts';
import type { SecurityScheme } from '../../openapi/document.ts';
import type { HtmlForm } from '../../parse/html-page.ts';
import { isLoopbackHost, parseHttpUrl } from '../../parse/uri.ts';
import { judgeInClear } from './_in-clear.ts';

export default defineCheck({
  id: 'credentials-in-clear',
  category: 'authentication',
  severity: 'high',
  title: 'Credentials are requested over plain HTTP',
  why: 'Passwords and tokens that clients send there can be read and reused by anyone on the network path.',
  fix: 'Serve log-in pages and protected operations over TLS only, and redirect or refuse plain HTTP before credentials are requested.',
  fixes: {
    django:
      '`SECURE_SSL_REDIRECT = True`, `SESSION_COOKIE_SECURE = True`, and `SECURE_PROXY_SSL_HEADER` behind a TLS proxy.',
    flask: 'Redirect to https in a `before_request` function (or Flask-Talisman).',
    fastapi: '`app.add_middleware(HTTPSRedirectMiddleware)`, and `uvicorn --proxy-headers` behind a TLS proxy.',
    actix: 'Bind with `bind_rustls_0_23` only, or redirect at the proxy.',
    express: "`app.set('trust proxy', 1)`, and redirect when `!req.secure`.",
  },
  notes:
    'Found where a page over plain HTTP has a password field, where a response over plain HTTP asks for a token (Bearer, Digest and other schemes), and where a document that is judged without a server requires credentials and names only servers over plain HTTP. Not on loopback: `--public-url` says how a local target is reached. A form of an https page that posts to plain HTTP is mixed-content; Basic is basic-auth-in-clear.',
  cwe: [319, 523],
  owasp: ['API2:2023', 'API8:2023'],
  references: [
    'RFC 6750 section 5.3',
    'https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html',
  ],
  needs: [],
  takes: ['document', 'surface', 'exchanges'],
  judge(facts) {
    return judgeInClear(facts, [...inForms(facts), ...inChallenges(facts)], documented);
  },
  spares: ({ surface, exchanges = [] }) =>
    isLocalTarget(surface) && exchanges.some((exchange) => passwordForms(exchange).length > 0),
});

const passwordForms = (exchange: Exchange): readonly HtmlForm[] =>
  htmlOf(exchange)?.forms.filter(({ fields }) => fields.some(({ type }) => type === 'password')) ?? [];

/** Forms with a password that are sent where everybody on the way can read. */
const inForms = (facts: ClearFacts): Observation[] =>
  exchangesInClear(facts).flatMap((exchange) => {
    const page = facts.surface === undefined ? exchange.request.url : publicUrlOf(exchange, facts.surface).href;
    const form = passwordForms(exchange).find(({ action }) => isClear(action, page));
    return form === undefined
      ? []
      : [
          {
            at: placeIn(exchange, { part: 'body' }),
            message: say`The page over plain HTTP has a form with a password, which is sent over plain HTTP.`,
            mark: 'form',
            cause: 'form',
            proof: { exchange: exchange.id },
          },
        ];
  });

function isClear(action: string, page: string): boolean {
  const to = parseHttpUrl(action, page);
  return to?.protocol === 'http:' && !isLoopbackHost(to.hostname);
}

const inChallenges = (facts: ClearFacts): Observation[] =>
  challengesInClear(facts)
    .filter(({ challenge: { scheme } }) => scheme !== 'basic' && scheme !== 'negotiate')
    .map(({ exchange, challenge }) => ({
      at: placeIn(exchange, { part: 'header', name: 'www-authenticate' }),
      message: say`The response over plain HTTP asks for credentials of the scheme ${quote(challenge.scheme, 30)}.`,
      mark: `challenge ${challenge.scheme}`,
      cause: challenge.scheme,
      proof: { exchange: exchange.id },
    }));

const documented = {
  /** Credentials that clients send as they are; a certificate is not sent. */
  isSent: ({ type, scheme }: SecurityScheme): boolean =>
    type === 'apiKey' || type === 'oauth2' || type === 'openIdConnect' || (type === 'http' && scheme !== 'basic'),
  words: ({ operation, scheme, server }: DocumentedInClear) =>
    say`The document requires ${quote(scheme.id, 40)} for ${quote(operation.key, 100)} and names ${quote(server.url, 100)}, and no server over https.`,
};
