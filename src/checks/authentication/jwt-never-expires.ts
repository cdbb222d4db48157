import { defineCheck } from '../../model/check.ts';
import { quote, say } from '../../model/said.ts';
import { eachToken } from './_jwt-tokens.ts';

const DAY = 86_400;
/** A token cannot be taken back before its end: a year is as good as never. */
const LONGEST_DAYS = 365;

export default defineCheck({
  id: 'jwt-never-expires',
  category: 'authentication',
  severity: 'medium',
  title: 'Token never expires',
  why: 'A signed token is accepted until its `exp`. Without one, or with one far away, whoever obtains it from a log or a backup can use it indefinitely, even after logout and a change of password.',
  fix: 'Set `exp` to minutes or hours, and renew the token with a refresh token that the server can revoke.',
  notes:
    "Found without a numeric `exp`, and with one more than a year ahead. A cookie's own Max-Age does not limit a copied token.",
  cwe: [613],
  owasp: ['API2:2023'],
  references: ['RFC 7519 section 4.1.4', 'RFC 8725'],
  needs: ['exchanges', 'surface', 'keys'],
  takes: ['given'],
  judge: (facts) =>
    eachToken(facts, ({ cookie, claims }) => {
      const { exp } = claims;
      if (typeof exp !== 'number')
        return { message: say`${quote(cookie.line.name)} is a token without an expiry (\`exp\`).` };
      const days = Math.round((exp - facts.surface.observedAt / 1000) / DAY);
      return days > LONGEST_DAYS
        ? { message: say`${quote(cookie.line.name)} is a token that expires in ${days} days.` }
        : undefined;
    }),
});
