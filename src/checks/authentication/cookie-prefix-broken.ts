import { type CookieSeen, cookiesSeen } from '../../derive/cookies/cookies-seen.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { observe } from './_cookies.ts';

/** User agents compare the prefix without regard to case (rfc6265bis 4.1.3, and layered cookies for those with `Http`); servers that compare with it are fooled. */
const prefix = /^[\u0000-\u0020\u00a0\u2000-\u200b\u3000]{0,8}(__host-http-|__host-|__http-|__secure-)/i;

const SPELLINGS = ['__Host-Http-', '__Host-', '__Http-', '__Secure-'];

export default defineCheck({
  id: 'cookie-prefix-broken',
  category: 'authentication',
  severity: 'medium',
  title: 'Cookie prefix without the attributes it requires',
  why: 'Browsers reject a cookie that breaks the rules of its prefix, so it protects nothing and the login may fail. A name that only resembles the prefix gives none of its protection.',
  fix: 'For `__Host-`: Secure, Path=/ and no Domain. For `__Secure-`: Secure. For `__Http-`: Secure and HttpOnly. For `__Host-Http-`: all of these. Spell the prefix exactly, and set it over https.',
  cwe: [1275, 565],
  owasp: ['API8:2023'],
  references: [
    'RFC 6265bis section 4.1.3 (draft-ietf-httpbis-rfc6265bis)',
    'Cookies: HTTP State Management Mechanism, `__Http-` and `__Host-Http-` (draft-ietf-httpbis-layered-cookies)',
  ],
  needs: ['exchanges', 'surface', 'keys'],
  judge(facts) {
    const prefixed = cookiesSeen(facts).filter(({ line, deletion }) => !deletion && prefix.test(line.name));
    if (prefixed.length === 0) return notApplicable(own('no cookie has such a name'));
    return prefixed.flatMap((cookie): Observation[] => {
      const broken = brokenRules(cookie);
      return broken.map((rule) => ({
        ...observe(cookie, say`${quote(cookie.line.name)} ${rule}.`),
        mark: `${cookie.line.name} ${rule}`,
      }));
    });
  },
});

function brokenRules({ line }: CookieSeen): Said[] {
  const spelled = prefix.exec(line.name)?.[1]?.toLowerCase() ?? '';
  const isHost = spelled.startsWith('__host-');
  const isHttp = spelled.endsWith('http-');
  const isExact = SPELLINGS.some((exact) => exact.toLowerCase() === spelled && line.name.startsWith(exact));
  return [
    ...(isExact ? [] : [own('only looks like the prefix: older browsers check its exact spelling')]),
    ...(line.secure ? [] : [own('has no Secure attribute')]),
    ...(isHttp && !line.httpOnly ? [own('has no HttpOnly attribute')] : []),
    ...(isHost && line.domain !== undefined ? [own('has a Domain attribute')] : []),
    ...(isHost && line.path !== '/' ? [own('does not have Path=/')] : []),
  ];
}
