import {
  type ClearFacts,
  challengesInClear,
  type DocumentedInClear,
  isLocalTarget,
} from '../../derive/document/in-clear.ts';
import { placeIn } from '../../derive/place.ts';
import { publicUrlOf } from '../../derive/response/public-url.ts';
import { defineCheck, type Observation } from '../../model/check.ts';
import { own, quote, say } from '../../model/said.ts';
import type { SecurityScheme } from '../../openapi/document.ts';
import { headerValues } from '../../parse/header-lines.ts';
import { parseChallenges } from '../../parse/http-challenge.ts';
import { judgeInClear } from './_in-clear.ts';

export default defineCheck({
  id: 'basic-auth-in-clear',
  category: 'authentication',
  severity: 'high',
  title: 'Basic authentication over plain HTTP',
  why: 'Basic authentication sends user name and password, only encoded, with every request: anyone on the network path reads them.',
  fix: 'Serve the API over TLS only, and redirect or refuse plain HTTP before the challenge is sent. Replace Basic authentication by tokens that expire where you can.',
  fixes: {
    django: '`SECURE_SSL_REDIRECT = True`, and `SECURE_PROXY_SSL_HEADER` behind a TLS proxy.',
    flask: 'Redirect to https in a `before_request` function (or Flask-Talisman), before `@auth.login_required` runs.',
    fastapi: '`app.add_middleware(HTTPSRedirectMiddleware)` outside of the routes that use `HTTPBasic()`.',
    actix: 'Bind with `bind_rustls_0_23` only, or redirect at the proxy.',
    express: 'Redirect when `!req.secure`, before `express-basic-auth`.',
  },
  notes:
    'Found where a response over plain HTTP asks for Basic credentials, and where a document that is judged without a server requires them and names only servers over plain HTTP. Not on loopback: `--public-url` says how a local target is reached. Other schemes belong to credentials-in-clear.',
  cwe: [319, 522],
  owasp: ['API2:2023', 'API8:2023'],
  references: ['RFC 7617 section 4'],
  needs: [],
  takes: ['document', 'surface', 'exchanges'],
  judge(facts) {
    return judgeInClear(facts, inResponses(facts), documented);
  },
  spares: ({ surface, exchanges = [] }) =>
    isLocalTarget(surface) &&
    exchanges.some(
      ({ response: { status, headers } }) =>
        status === 401 &&
        headerValues(headers, 'www-authenticate').some((value) => parseChallenges(value).some(isBasic)),
    ),
});

const isBasic = ({ scheme }: { readonly scheme: string }): boolean => scheme === 'basic';

const inResponses = (facts: ClearFacts): Observation[] =>
  challengesInClear(facts)
    .filter(({ challenge }) => isBasic(challenge))
    .map(({ exchange }) => ({
      at: placeIn(exchange, { part: 'header', name: 'www-authenticate' }),
      message: say`The response over plain HTTP asks for a user name and a password (${own('`Basic`')}).`,
      mark: facts.surface === undefined ? 'host' : publicUrlOf(exchange, facts.surface).host,
      proof: { exchange: exchange.id },
    }));

const documented = {
  isSent: ({ type, scheme }: SecurityScheme): boolean => type === 'http' && scheme === 'basic',
  words: ({ operation, server }: DocumentedInClear) =>
    say`The document requires Basic credentials for ${quote(operation.key, 100)} and names ${quote(server.url, 100)}, and no server over https.`,
};
