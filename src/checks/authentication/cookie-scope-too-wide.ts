import { getDomain, getPublicSuffix } from 'tldts';
import { publicUrlOf } from '../../derive/response/public-url.ts';
import { defineCheck } from '../../model/check.ts';
import { quote, say } from '../../model/said.ts';
import { eachCookie, isHarmless, named } from './_cookies.ts';

export default defineCheck({
  id: 'cookie-scope-too-wide',
  category: 'authentication',
  severity: 'low',
  title: 'Cookie is shared with other hosts',
  why: 'With a Domain attribute every sub-domain gets the cookie and can set it: one forgotten or compromised host below the domain is enough to read or replace it.',
  fix: 'Omit the Domain attribute; use the `__Host-` prefix where the cookie is for one host.',
  fixes: {
    django: 'Leave `SESSION_COOKIE_DOMAIN = None` (the default).',
    flask: 'Leave `SESSION_COOKIE_DOMAIN` unset.',
    fastapi: 'Leave out `domain=` in `SessionMiddleware`.',
    actix: 'Leave out `.cookie_domain(...)` (the default is none).',
  },
  notes:
    'A Domain that is the host itself is a little wider than none and is not flagged when the host is the registrable domain. Load-balancer, analytics and consent cookies are not reported. A public suffix as Domain is rejected by browsers and reported here.',
  cwe: [1275, 668],
  owasp: ['API8:2023'],
  references: ['RFC 6265 section 4.1.2.3', 'https://publicsuffix.org/'],
  needs: ['exchanges', 'surface', 'keys'],
  judge: (facts) =>
    eachCookie(facts, (cookie) => {
      const { domain } = cookie.line;
      const host = publicUrlOf(cookie.exchange, facts.surface).hostname;
      if (domain === undefined || domain === '' || isHarmless(cookie)) return undefined;
      if (getPublicSuffix(domain, { allowPrivateDomains: true }) === domain && domain.includes('.')) {
        return {
          message: say`${named(cookie)} has Domain ${quote(domain)}, a public suffix: it would reach unrelated sites, and browsers reject it.`,
        };
      }
      const reachesBeyond = host !== domain && host.endsWith(`.${domain}`);
      const ownSubdomains = host === domain && getDomain(host) !== host && getDomain(host) !== null;
      if (!reachesBeyond && !ownSubdomains) return undefined;
      return { message: say`${named(cookie)}, set by ${quote(host)}, goes to every host below ${quote(domain)}.` };
    }),
});
