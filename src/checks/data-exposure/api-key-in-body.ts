import { againstDocument } from '../../derive/document/against-document.ts';
import { isAnonymousGraphql } from '../../derive/graphql/message.ts';
import { isScriptFile } from '../../derive/response/scripts-seen.ts';
import type { BodySecret } from '../../derive/secrets/body-values.ts';
import { secretsInBody } from '../../derive/secrets/secrets-seen.ts';
import { isSensitiveFile } from '../../derive/secrets/sensitive-files.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { BurstProbe } from '../../model/probe.ts';
import { own } from '../../model/said.ts';
import { isErrorResponse } from './_errors.ts';
import { keysInBody, leaksIn } from './_keys-in-body.ts';

export default defineCheck({
  id: 'api-key-in-body',
  category: 'data-exposure',
  severity: 'high',
  title: 'API key in response body',
  why: 'Whoever receives the response has the key: the visitor, every extension and script of the page, caches and logs on the path. It stays valid after the session has ended.',
  fix: 'Remove the field from the response and call the provider from the server. List the fields of a response explicitly instead of serialising whole objects.',
  fixes: {
    django:
      'Name the fields of the serializer (`fields = ["id", "name"]`, never `"__all__"`) or of `.values(...)`, and keep the key in a model that no view serialises.',
    flask:
      'Build the response of `jsonify` from named fields; read the key from the environment or a secret store where the provider is called, and return only its result.',
    fastapi:
      'Declare `response_model` with the public fields only, and keep the key in `pydantic.SecretStr`, which serialises as asterisks.',
    starlette:
      'Build the `JSONResponse` from named fields; call the provider on the server and return only its result.',
    actix:
      'Respond with a separate struct that derives `Serialize`, or mark the field `#[serde(skip_serializing)]`; `secrecy::SecretString` refuses to be serialised.',
    express: 'Pick the fields for `res.json(...)` by name; call the provider on the server and return only its result.',
  },
  notes:
    "Excluded are publishable keys (publishable-key-exposed), the login's own token in its response, keys that the request itself contained (request-echo), scripts (api-key-in-script), files that should not be served (sensitive-file-exposed), URLs (api-key-in-url), what GraphQL returns without credentials (graphql-field-exposed) and error responses (secret-in-error). Test-mode keys are info. Words or a placeholder under the name of a credential are requested twice more, without credentials and on fresh connections: firm where the value stays the same, tentative otherwise. A sample in an API description is tentative. A credential in the response to the request that made it is info. Where the API document does not have the property, or requires credentials for an operation that responded without, the finding says so and is the only one about it; both together are critical.",
  guide: 'api-key-exposure',
  cwe: [200, 522],
  owasp: ['API3:2023', 'API2:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html'],
  needs: ['exchanges'],
  takes: ['document', 'surface'],
  plan: ({ exchanges }) => probes(exchanges),
  judge({ exchanges, document, surface }, results) {
    const bodies = exchanges.filter((exchange) => exchange.response.body !== '' && !isErrorResponse(exchange));
    if (bodies.length === 0) return notApplicable(own('no response has a body'));
    return bodies
      .filter((exchange) => !isScriptFile(exchange) && !isSensitiveFile(exchange) && !isAnonymousGraphql(exchange))
      .flatMap((exchange) => {
        const found = keysInBody(exchange, (match) => isForAnonymous(match, results.exchanges(idOf(exchange))));
        return document && surface
          ? found.map((each) => againstDocument(each, exchange, { document, surface }))
          : found;
      });
  },
});

/** Operations that are requested again. */
const MOST_REQUESTS = 10;

/** Words under a key's name: configured and given to anonymous callers, or made for each caller? */
const probes = (exchanges: readonly Exchange[]): BurstProbe[] =>
  exchanges
    .filter((exchange) => exchange.origin === 'live' && exchange.request.method === 'GET' && !isErrorResponse(exchange))
    .filter((exchange) => !isScriptFile(exchange) && leaksIn(exchange).some(isUnsure))
    .filter((exchange, i, all) => all.findIndex((other) => idOf(other) === idOf(exchange)) === i)
    .slice(0, MOST_REQUESTS)
    .map((exchange) => ({
      kind: 'burst',
      id: idOf(exchange),
      risk: 'read',
      anonymous: true,
      count: 2,
      request: { method: 'GET', url: exchange.request.url },
    }));

const idOf = ({ request }: Exchange): string => request.url;

const isUnsure = ({ confidence, look }: BodySecret): boolean => confidence === 'tentative' && look !== undefined;

const isForAnonymous = (match: BodySecret, responses: readonly Exchange[]): boolean =>
  isUnsure(match) &&
  responses.length === 2 &&
  responses.every((exchange) =>
    secretsInBody(exchange).some(({ name, token }) => name === match.name && token === match.token),
  );
