import { defineCheck } from '../../model/check.ts';
import { list, quote, say } from '../../model/said.ts';
import { walkJson } from '../../parse/json.ts';
import { eachToken } from './_jwt-tokens.ts';

/** Claims that give access, or that are private: never an identity's ordinary name or address. */
const sensitive =
  /^(?:password|passwd|pwd|password_?hash|hash|salt|pin|ssn|social_?security(?:_?number)?|credit_?card|card_?number|iban|date_?of_?birth|birth_?date|mfa_?secret|totp(?:_?secret)?|security_?answer)$/i;

export default defineCheck({
  id: 'jwt-sensitive-claims',
  category: 'authentication',
  severity: 'medium',
  title: 'Sensitive data in token claims',
  why: 'The claims of a signed token are base64, not encrypted: the visitor, proxies and log readers can see them.',
  fix: 'Put only an ID in the token and look up the rest on the server, or encrypt the token (JWE).',
  notes:
    "Claims named as a password, its hash, a PIN, a card or social security number, a date of birth or a second factor's secret. Names, e-mail addresses and roles belong in identity tokens and are not reported. API keys are api-key-in-cookie.",
  cwe: [315, 522],
  owasp: ['API3:2023'],
  references: ['RFC 7519 section 12', 'RFC 8725 section 3.8'],
  needs: ['exchanges', 'surface', 'keys'],
  takes: ['given'],
  judge: (facts) =>
    eachToken(facts, ({ cookie, claims }) => {
      const names = new Set<string>();
      walkJson(claims, (value, _, key) => {
        const name = String(key ?? '');
        const isThere = (typeof value === 'string' && value !== '') || typeof value === 'number';
        if (isThere && sensitive.test(name)) names.add(name);
      });
      if (names.size === 0) return undefined;
      return {
        message: say`${quote(cookie.line.name)} is a readable token with ${list([...names].slice(0, 5).map((name) => quote(name, 40)))}.`,
      };
    }),
});
