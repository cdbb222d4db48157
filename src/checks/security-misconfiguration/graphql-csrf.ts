import { type CookieSeen, carriesSession, cookiesSeen } from '../../derive/cookies/cookies-seen.ts';
import { TYPENAME } from '../../derive/graphql/questions.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, type Facts, notApplicable } from '../../model/check.ts';
import type { RequestProbe } from '../../model/probe.ts';
import { list, own, quote, say } from '../../model/said.ts';
import { eachEndpoint, openEndpoints, typenameIn } from '../_graphql.ts';

/** What a form of another site can send: no browser sends a preflight before it. */
const FORMS = [
  { id: 'form', type: 'application/x-www-form-urlencoded', body: new URLSearchParams({ query: TYPENAME }).toString() },
  { id: 'text', type: 'text/plain', body: JSON.stringify({ query: TYPENAME }) },
] as const;
const OTHER_ORIGIN = 'https://stranger.example';

export default defineCheck({
  id: 'graphql-csrf',
  category: 'security-misconfiguration',
  severity: 'medium',
  title: 'GraphQL endpoint accepts cross-site form requests',
  why: 'A form on any site can send what this endpoint accepts, and the browser adds the session cookie of the visitor: mutations run as the visitor (cross-site request forgery).',
  fix: 'Accept `application/json` only, or require a custom header or a CSRF token; set `SameSite=Lax` or `Strict` on the session cookie.',
  fixes: {
    apollo: 'Leave `csrfPrevention` on (the default), and set `SameSite` on the session cookie.',
    yoga: 'Add `useCSRFPrevention({ requestHeaders: ["x-graphql-yoga-csrf"] })` of `@graphql-yoga/plugin-csrf-prevention`.',
    graphene:
      'Do not wrap `GraphQLView` in `csrf_exempt`; where tokens are used instead of cookies, remove session authentication from it.',
    strawberry: 'Leave `multipart_uploads_enabled` off; in Django, do not wrap the view in `csrf_exempt`.',
    'async-graphql': 'Reject requests whose content type is not `application/json` in a layer before the handler.',
    'graphql-go': 'Check that the content type is `application/json` before the handler.',
    express: 'Parse bodies with `express.json()` only (no `express.urlencoded`, no `type: "*/*"`) on this route.',
  },
  notes:
    'Reported only if a session cookie was seen that browsers send with cross-site POSTs (no `SameSite`, or `None`), and the schema is not known to be without mutations. Sent: `{ __typename }` as a form and as text/plain, with a foreign Origin and no cookie.',
  cwe: [352],
  owasp: ['API8:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html'],
  needs: ['exchanges', 'surface', 'keys'],
  plan: (facts) =>
    sessionCookie(facts) === undefined ? [] : openEndpoints(facts.exchanges).flatMap(({ url }) => probesFor(url)),
  judge(facts, results) {
    const cookie = sessionCookie(facts);
    if (cookie === undefined)
      return notApplicable(own('no session cookie was seen that browsers send with cross-site POSTs'));
    return eachEndpoint(facts.exchanges, ({ url, introspected }) => {
      if (introspected !== undefined && introspected.schema.mutation === undefined) return [];
      const accepted = FORMS.filter(({ id }) => typenameIn(results.exchange(`${id} ${url}`)) !== undefined);
      const exchange = accepted[0] && results.exchange(`${accepted[0].id} ${url}`);
      if (exchange === undefined) return [];
      const types = list(accepted.map(({ type }) => own(type)));
      return [
        {
          at: placeIn(exchange, { part: 'body' }),
          message: say`The endpoint executes operations sent as ${types} from a foreign origin, and browsers send the session cookie ${quote(cookie.line.name)} with them (${sameSite(cookie)}).`,
          proof: { exchange: exchange.id },
        },
      ];
    });
  },
});

const probesFor = (url: string): RequestProbe[] =>
  FORMS.map(({ id, type, body }) => ({
    kind: 'request',
    id: `${id} ${url}`,
    risk: 'read',
    anonymous: true,
    request: {
      method: 'POST',
      url,
      headers: [
        ['content-type', type],
        ['origin', OTHER_ORIGIN],
      ],
      body,
    },
  }));

/** The first session cookie that a browser sends with a form of another site. */
const sessionCookie = (facts: Facts<'exchanges' | 'surface' | 'keys'>): CookieSeen | undefined =>
  cookiesSeen(facts).find(
    (cookie) =>
      carriesSession(cookie) && !cookie.deletion && cookie.line.sameSite !== 'lax' && cookie.line.sameSite !== 'strict',
  );

const sameSite = ({ line }: CookieSeen) => own(line.sameSite === 'none' ? 'SameSite=None' : 'no SameSite');
