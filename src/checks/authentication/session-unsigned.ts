import { mayBeSigned } from '../../cookies/mac-like.ts';
import { cookieProof } from '../../derive/cookies/cookie-proof.ts';
import { cookiesHeld } from '../../derive/cookies/cookies-held.ts';
import { type CookieSeen, carriesSession, markOfCookie, placeOfCookie } from '../../derive/cookies/cookies-seen.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import { own, quote, say } from '../../model/said.ts';

/** Names under which applications keep who someone is and what they may do. */
const weighty =
  /^(?:_?user(?:_?id|_?name)?|uid|identity|role|roles|is_?admin|admin|account(?:_?id)?|permissions?|scope|scopes|groups?|tenant(?:_?id)?|email|logged_?in|authenticated)$/i;

export default defineCheck({
  id: 'session-unsigned',
  category: 'authentication',
  severity: 'high',
  title: 'Session data is neither signed nor encrypted',
  why: 'The cookie carries structured data with neither a signature nor encryption: whoever edits it controls what the server trusts, including user and role.',
  fix: 'Keep the data on the server behind an opaque id, or sign the cookie with a secret key.',
  fixes: {
    express: 'Remove `signed: false` from `cookie-session`, or move to `express-session` with a store.',
  },
  notes:
    'Only structured values (JSON, urlencoded) of session cookies, or of any cookie that names a user or a role; consent, preference and analytics cookies may be structured. Serialised objects that a server would load (pickle, Java, PHP, Marshal, .NET; JSON that names the class to build) are critical in any cookie. Not reported where anything in the value could be its signature: a signed token inside (a Supabase session), a MAC or digest at either end or under such a name, a part of a split cookie.',
  guide: 'api-key-exposure',
  cwe: [565, 345],
  owasp: ['API2:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html'],
  needs: ['exchanges', 'surface', 'keys'],
  takes: ['given'],
  judge(facts) {
    const cookies = cookiesHeld(facts).filter(({ deletion }) => !deletion);
    if (cookies.length === 0) return notApplicable(own('no cookie is set'));
    return cookies.filter(isUnprotected).map((cookie) => {
      const { opened } = cookie;
      const objects = opened.decoded.deserialisesObjects;
      const what = say`${quote(cookie.line.name)} contains ${own(opened.decoded.serializer)} data (${own(opened.decoded.path.join(', ') || 'plain')}) without a signature.`;
      return {
        at: placeOfCookie(cookie),
        message: objects ? say`${what} The server deserializes objects from it.` : what,
        severity: objects ? ('critical' as const) : ('high' as const),
        confidence: 'firm' as const,
        mark: markOfCookie(cookie),
        proof: { exchange: cookie.exchange.id, cookie: cookieProof(cookie) },
      };
    });
  },
});

const structured = new Set([
  'json',
  'tagged-json',
  'urlencoded',
  'pickle',
  'marshal',
  'php',
  'java',
  'gob',
  'etf',
  'msgpack',
]);
const otherRoles = new Set(['consent', 'analytics', 'load-balancer', 'csrf']);

function isUnprotected(cookie: CookieSeen): boolean {
  const { decoded, entries } = cookie.opened;
  if (decoded.protection !== 'plain' || mayBeSigned(cookie.opened)) return false;
  if (decoded.deserialisesObjects) return true;
  if (otherRoles.has(cookie.role.role)) return false;
  const namesSomeone = entries.some(({ pointer }) => pointer.split('/').some((part) => weighty.test(part)));
  // A format whose whole value is who someone is (aiohttp-security) is no structure, and says as much.
  if (!structured.has(decoded.serializer)) return namesSomeone && cookie.opened.format !== undefined;
  return namesSomeone || (carriesSession(cookie) && entries.length > 0);
}
