import { defineCheck, type Observation } from '../../model/check.ts';
import type { KeyFact } from '../../model/code.ts';
import { own, quote, say } from '../../model/said.ts';
import { codeObservation, keysInto, placeWords, routeWords, valueWords } from '../_code.ts';

export default defineCheck({
  id: 'code-key-in-cookie',
  category: 'data-exposure',
  severity: 'high',
  title: 'Code sets an API key as a cookie',
  why: 'Whoever has the cookie has the key: the visitor, anyone who reads a proxy log, a crash report or the profile of the browser.',
  fix: 'Do not set the key as a cookie: keep it on the server, and call the provider from there.',
  notes:
    'From `scan --source`. Cookies that are set by a function of the framework or by a Set-Cookie header. The token of the application itself (`access_token`, `auth_token`) is not reported: it is what a cookie is for.',
  guide: 'api-key-exposure',
  cwe: [315, 522],
  owasp: ['API3:2023', 'API2:2023'],
  references: [
    'RFC 6265 section 8.3',
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  ],
  needs: ['source'],
  judge: ({ source }) => keysInto(source.facts, 'cookie').map(observe),
});

const observe = (fact: KeyFact): Observation =>
  codeObservation(fact, {
    message: say`${placeWords(fact)} sets ${valueWords(fact)} as ${fact.name === undefined ? own('a cookie') : say`the cookie ${quote(fact.name)}`}${routeWords(fact)}.`,
    severity: 'high',
    confidence: fact.key.confidence,
    name: fact.name ?? fact.key.name ?? 'Set-Cookie',
  });
