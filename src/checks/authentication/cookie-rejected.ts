import { type CookieSeen, cookiesSeen } from '../../derive/cookies/cookies-seen.ts';
import { publicUrlOf } from '../../derive/response/public-url.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Surface } from '../../model/evidence.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { observe } from './_cookies.ts';

/** Chromium keeps 180 cookies a site and drops the oldest beyond that (RFC 6265 section 6.1 asks for 50 at least). */
const MOST_A_SITE = 180;

export default defineCheck({
  id: 'cookie-rejected',
  category: 'authentication',
  severity: 'low',
  title: 'Cookie is rejected by browsers',
  why: 'The cookie that the server sets never arrives: logins fail for some visitors, and protection that depends on the cookie is missing.',
  fix: 'Keep name and value under 4096 bytes together, use the characters of RFC 6265, a Domain that the host belongs to, and Secure beside Partitioned.',
  notes: '`SameSite=None` without Secure is rejected too; cookie-without-samesite reports it.',
  cwe: [565],
  owasp: ['API8:2023'],
  references: [
    'CHIPS: Cookies Having Independent Partitioned State (draft-cutler-httpbis-partitioned-cookies)',
    'RFC 6265 section 5.3 and 6.1',
    'RFC 6265bis section 5.7 (draft-ietf-httpbis-rfc6265bis)',
  ],
  needs: ['exchanges', 'surface', 'keys'],
  judge(facts) {
    const cookies = cookiesSeen(facts).filter(({ deletion }) => !deletion);
    if (cookies.length === 0) return notApplicable(own('no cookie is set'));
    const names = new Set(cookies.map(({ line }) => line.name));
    const [first] = cookies;
    const tooMany: Observation[] =
      names.size > MOST_A_SITE && first !== undefined
        ? [
            {
              ...observe(first, say`${names.size} different cookies are set; browsers keep ${MOST_A_SITE} a site.`),
              mark: 'too many',
            },
          ]
        : [];
    return [...cookies.flatMap((cookie) => dropped(cookie, facts.surface)), ...tooMany];
  },
});

function dropped(cookie: CookieSeen, surface: Surface): Observation[] {
  const why = reason(cookie, surface);
  return why === undefined ? [] : [observe(cookie, say`${quote(cookie.line.name)} ${why}.`)];
}

function reason({ line, exchange }: CookieSeen, surface: Surface): Said | undefined {
  const ignored = line.problems.find(({ effect }) => effect === 'cookie-ignored');
  if (ignored?.code === 'too-long') return own('is longer than 4096 bytes');
  if (ignored?.code === 'control-character') return own('contains a control character');
  if (ignored?.code === 'empty-name') return own('has no name');
  if (ignored !== undefined) return say`is not one by the standard (${own(ignored.code.replaceAll('-', ' '))})`;
  if (line.partitioned && !line.secure) return own('is Partitioned without Secure');
  const host = publicUrlOf(exchange, surface).hostname;
  const { domain } = line;
  // A name under `.invalid` (RFC 2606) stands for a host that is not known: `openbrick cookie` has no host to judge by.
  if (host.endsWith('.invalid')) return undefined;
  const isForeign = domain !== undefined && domain !== '' && host !== domain && !host.endsWith(`.${domain}`);
  return isForeign ? say`has Domain ${quote(domain)}, to which ${quote(host)} does not belong` : undefined;
}
