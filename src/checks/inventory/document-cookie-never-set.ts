import { carriesSession, cookiesSeen } from '../../derive/cookies/cookies-seen.ts';
import { placeInDocument } from '../../derive/document/documented.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { count, own, quote, say } from '../../model/said.ts';
import { headerValue } from '../../parse/header-lines.ts';

export default defineCheck({
  id: 'document-cookie-never-set',
  category: 'inventory',
  severity: 'info',
  title: 'Documented authentication cookie is never set',
  why: 'Either the name in the document is wrong, and clients send a cookie that the server ignores, or the server reads a cookie that another service sets, which the document should say.',
  fix: 'Write the name that the server really sets (`SESSION_COOKIE_NAME`, `session_cookie`, `cookie_name`), and document the operation that sets it with a Set-Cookie header.',
  notes:
    'Reported only where the server set another session cookie, or one with a similar name: a server that sets none for unauthenticated requests may set this one at sign-in. A name that differs in case or by a `__Host-` prefix is mentioned.',
  cwe: [1059],
  owasp: ['API9:2023'],
  references: ['https://spec.openapis.org/oas/latest.html#security-scheme-object'],
  needs: ['document', 'exchanges', 'surface', 'keys'],
  judge(facts) {
    const schemes = facts.document.schemes.filter(
      ({ type, in: place, name }) => type === 'apiKey' && place === 'cookie' && name !== undefined,
    );
    if (schemes.length === 0) return notApplicable(own('the document has no cookie authentication'));
    if (facts.exchanges.some(sendsCookies)) return notApplicable(own('the scan used an existing session'));
    const names = [...new Set(cookiesSeen(facts).map(({ line }) => line.name))];
    if (names.length === 0) return notApplicable(own('no cookie was set in any response'));
    const sessions = new Set(cookiesSeen(facts).flatMap((each) => (carriesSession(each) ? [each.line.name] : [])));
    return schemes
      .filter(({ name }) => !names.includes(name ?? ''))
      .flatMap(({ name = '', at }) => {
        const near = names.find((each) => plain(each) === plain(name));
        if (near === undefined && sessions.size === 0) return [];
        const hint = near === undefined ? own('') : say` The similar ${quote(near)} is set.`;
        return {
          at: placeInDocument(facts.document, at, { name }),
          message: say`The document authenticates with the cookie ${quote(name)}; none of ${count(facts.exchanges.length, 'response')} set it, although others were set.${hint}`,
          confidence: near === undefined ? ('tentative' as const) : ('firm' as const),
          mark: name,
        };
      });
  },
});

/** With a session of the user's the server has no need to set one. */
const sendsCookies = ({ identity, request }: Exchange): boolean =>
  identity !== 'anonymous' && headerValue(request.headers, 'cookie') !== undefined;

const plain = (name: string): string =>
  name
    .replace(/^__(?:Host|Secure)-/i, '')
    .replaceAll(/[-_.]/g, '')
    .toLowerCase();
