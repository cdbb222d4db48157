import type { KnownKey } from '../../cookies/keys.ts';
import { causeOfKey, forgerWords, isOnlyInCode, keyLinks, keyShown } from '../../derive/cookies/cookie-proof.ts';
import { isSupplied } from '../../derive/cookies/cookies-seen.ts';
import { defineCheck, type Observation } from '../../model/check.ts';
import { own, quote, say } from '../../model/said.ts';
import { eachToken } from './_jwt-tokens.ts';

export default defineCheck({
  id: 'jwt-key-known',
  category: 'authentication',
  severity: 'critical',
  title: 'Token signed with a known key',
  why: 'Whoever knows the key can sign any token: any user, any role, any expiry.',
  fix: "Generate a new key with the system's random generator (32 bytes or more for HS256), keep it out of the source code, and invalidate all tokens signed with the old key; or sign with a private key (ES256, EdDSA).",
  notes:
    'Certain by construction: the HMAC over the exact text was recomputed with the key. High where only the source code that was given (`--source`) has the key. No forged token is sent. Sessions of other formats are session-key-known.',
  cwe: [321, 798, 1392],
  owasp: ['API2:2023'],
  references: ['RFC 8725 section 3.5', 'RFC 7518 section 3.2'],
  needs: ['exchanges', 'surface', 'keys'],
  takes: ['given'],
  judge: (facts) =>
    eachToken(facts, ({ cookie, token }) => {
      const key = cookie.opened.key?.key;
      if (key === undefined) return undefined;
      const source = isSupplied(key) ? own(key.source) : say`a published one (${own(key.source)})`;
      return {
        cause: causeOfKey(key),
        ...titled(key),
        links: keyLinks(key),
        message: say`${quote(cookie.line.name)} (${quote(token.algorithm, 20)}) verifies with the key ${keyShown(key)}, ${source}. ${forgerWords(key)} can forge it.`,
      };
    }),
});

function titled(key: KnownKey): Pick<Observation, 'title' | 'severity' | 'harm'> {
  if (key.guess !== undefined) return { title: own('Token signed with a guessable key') };
  return isOnlyInCode(key)
    ? { title: own('Token signed with a key that is in the code'), severity: 'high', harm: 'assistance' }
    : {};
}
