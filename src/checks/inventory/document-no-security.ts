import { documentedOperations, placeInDocument, placeOfOperation } from '../../derive/document/documented.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import { count, own, say } from '../../model/said.ts';

export default defineCheck({
  id: 'document-no-security',
  category: 'inventory',
  severity: 'low',
  title: 'Authentication is not documented',
  why: 'Clients, gateways and tests generated from the document omit the credentials, and reviewers believe that the API is public.',
  fix: 'Describe the scheme under `components.securitySchemes` and require it with `security`, at the top for all operations.',
  fixes: {
    fastapi:
      'Read the credential through `fastapi.security` (`APIKeyCookie`, `HTTPBearer` …) instead of `Request.cookies`: it is then documented.',
    django: 'drf-spectacular documents the authentication classes of a view: set them there, not in a middleware.',
    flask: 'APIFlask: `auth_required` of an `HTTPTokenAuth`, or `app.security_schemes` with `@app.doc(security=…)`.',
    actix: 'utoipa: `#[openapi(modifiers(&SecurityAddon))]` and `security(("name" = []))` on the path.',
  },
  notes:
    'Reported once, not for every path. Other checks judge a document that declares security somewhere, operation by operation.',
  cwe: [1059],
  owasp: ['API9:2023'],
  references: ['https://spec.openapis.org/oas/latest.html#security-scheme-object'],
  needs: ['document', 'surface', 'exchanges'],
  judge(facts) {
    const { document } = facts;
    const says = document.schemes.length > 0 || (document.security ?? []).length > 0;
    if (says || document.operations.some(({ security = [] }) => security.length > 0))
      return notApplicable(own('the document declares security'));
    const refused = documentedOperations(facts).flatMap(({ operation, exchanges }) => {
      if (SIGNS_IN.test(operation.path)) return [];
      const exchange = exchanges.find(({ response }) => response.status === 401);
      return exchange === undefined ? [] : [{ operation, exchange }];
    });
    const [first] = refused;
    if (first === undefined) return [];
    return [
      {
        at: placeInDocument(document, { file: document.from, pointer: '' }),
        message: say`The document declares no security scheme, but the server returns 401 for ${count(refused.length, 'operation')} of it.`,
        mark: 'document',
        related: refused.flatMap(({ operation, exchange }) => [
          placeIn(exchange, { part: 'status' }),
          placeOfOperation(document, operation),
        ]),
        proof: { exchange: first.exchange.id },
      },
    ];
  },
});

/** There 401 means that what was sent to sign in with is wrong. */
const SIGNS_IN = /\/(?:auth|authenticate|log-?_?in|sign-?_?in|tokens?|oauth2?|sessions?)(?:\/|$)/i;
