import { defineCheck } from '../../model/check.ts';
import { quote, say } from '../../model/said.ts';
import { signedRead } from './_given-not-verified.ts';
import { eachToken } from './_jwt-tokens.ts';
import { unsignedAccepted, unsignedProbes } from './_unsigned-accepted.ts';

export default defineCheck({
  id: 'jwt-algorithm-none',
  category: 'authentication',
  severity: 'critical',
  title: 'Token without a signature',
  why: 'A token with the algorithm `none`, or with an empty signature, can be forged by anyone: whoever edits it chooses the user and the permissions that the server reads from it.',
  fix: 'Sign tokens, and name the algorithms that are accepted when verifying (`algorithms=["HS256"]`), so that `none` never is.',
  fixes: {
    django: '`jwt.encode(claims, key, algorithm="HS256")` and `jwt.decode(token, key, algorithms=["HS256"])` (PyJWT).',
    flask: '`jwt.encode(claims, key, algorithm="HS256")` and `jwt.decode(token, key, algorithms=["HS256"])` (PyJWT).',
    fastapi: '`jwt.encode(claims, key, algorithm="HS256")` and `jwt.decode(token, key, algorithms=["HS256"])` (PyJWT).',
    actix: '`Validation::new(Algorithm::HS256)` (jsonwebtoken), never `insecure_disable_signature_validation`.',
    express: "`jwt.verify(token, key, { algorithms: ['HS256'] })` (jsonwebtoken).",
  },
  notes:
    'Covers tokens in cookies, response headers and JSON bodies, and those that you give with --bearer, --cookie or --header. A token that you give is also sent without a signature, on a read that refuses anonymous clients and a wrong signature; changed tokens are in no output.',
  cwe: [347, 345],
  owasp: ['API2:2023'],
  references: ['RFC 8725 section 3.1', 'RFC 7519 section 6'],
  needs: ['exchanges', 'surface', 'keys'],
  takes: ['given'],
  plan(facts) {
    const read = signedRead(facts);
    return read === undefined ? [] : unsignedProbes(read);
  },
  judge(facts, results) {
    const read = signedRead(facts);
    const accepted = read === undefined ? [] : unsignedAccepted(read, facts, results);
    const seen = eachToken(facts, ({ cookie, token }) => {
      if (token.algorithm.toLowerCase() !== 'none' && token.signature.length > 0) return undefined;
      return {
        message: say`${quote(cookie.line.name)} is a token with the algorithm ${quote(token.algorithm, 20)} and a signature of ${token.signature.length} bytes.`,
      };
    });
    return Array.isArray(seen) ? [...seen, ...accepted] : accepted.length > 0 ? accepted : seen;
  },
});
