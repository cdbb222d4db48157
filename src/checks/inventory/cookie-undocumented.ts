import { carriesSession, cookiesSeen, placeOfCookie } from '../../derive/cookies/cookies-seen.ts';
import { operationOf, placeOfOperation } from '../../derive/document/documented.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import type { ApiDocument } from '../../model/document.ts';
import { own, quote, say } from '../../model/said.ts';

export default defineCheck({
  id: 'cookie-undocumented',
  category: 'inventory',
  severity: 'info',
  title: 'Undocumented session cookie',
  why: 'Reviewers and gateways rely on the document: a session cookie that it does not mention is not reviewed, from its flags to CSRF.',
  fix: 'Describe it: `type: apiKey, in: cookie` with its name, and a `Set-Cookie` header on the response that sets it. If the API needs no session, disable the session middleware.',
  fixes: {
    flask: 'Do not touch `session` in an API that signs in with tokens: Flask then sets no cookie.',
    django: 'Omit `SessionMiddleware` for an API that signs in with tokens.',
    fastapi: 'Omit `SessionMiddleware`, or document it with `APIKeyCookie`.',
  },
  notes:
    'Session and remember-me cookies only, by role. Compared with what the document names: cookie schemes, cookie parameters, and `Set-Cookie` headers of responses.',
  cwe: [1059],
  owasp: ['API9:2023'],
  references: ['https://spec.openapis.org/oas/latest.html#header-object'],
  needs: ['document', 'exchanges', 'surface', 'keys'],
  judge(facts) {
    const cookies = cookiesSeen(facts).filter((cookie) => !cookie.deletion && carriesSession(cookie));
    if (cookies.length === 0) return notApplicable(own('no session cookie was set'));
    const known = namesIn(facts.document);
    return cookies
      .filter(({ line }) => !known.has(line.name))
      .map((cookie) => {
        const operation = operationOf(cookie.exchange, facts);
        return {
          at: placeOfCookie(cookie),
          message: say`The cookie ${quote(cookie.line.name)} is set, but no scheme, parameter or response of the document names it.`,
          mark: cookie.line.name,
          ...(operation !== undefined && { related: [placeOfOperation(facts.document, operation)] }),
          proof: { exchange: cookie.exchange.id },
        };
      });
  },
});

/** Cookies by name wherever the document speaks of one; a documented Set-Cookie names it in its example. */
function namesIn({ schemes, operations }: ApiDocument): ReadonlySet<string> {
  const named = schemes.filter(({ in: place }) => place === 'cookie').map(({ name }) => name ?? '');
  const parameters = operations.flatMap((operation) =>
    operation.parameters.filter((each) => each.in === 'cookie').map(({ name }) => name),
  );
  const set = operations.flatMap(({ responses }) =>
    responses.flatMap(({ headers }) =>
      headers.filter(({ name }) => /^set-cookie$/i.test(name)).map(({ schema }) => JSON.stringify(schema?.node ?? '')),
    ),
  );
  const inExamples = set.flatMap((text) =>
    text
      .slice(0, 2000)
      .split(/[^\w.=-]/)
      .flatMap((part) => (part.includes('=') ? part.slice(0, part.indexOf('=')) : [])),
  );
  return new Set([...named, ...parameters, ...inExamples]);
}
