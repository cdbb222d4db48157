import { defineCheck, type Observation } from '../../model/check.ts';
import type { KeyFact } from '../../model/code.ts';
import { own, quote, say } from '../../model/said.ts';
import { codeObservation, keysInto, placeWords, routeWords, valueWords } from '../_code.ts';

export default defineCheck({
  id: 'code-key-in-url',
  category: 'data-exposure',
  severity: 'medium',
  title: 'Code puts an API key into a URL',
  why: 'URLs are stored in the history of browsers, in logs of servers and proxies, and are sent on in the Referer header.',
  fix: 'Send the key in a header. For a link that a browser opens, use a short-lived token made for that link.',
  notes:
    'From `scan --source`. Parameters of redirects and links: medium. Parameters of requests to other services: low, as some of them accept the key nowhere else.',
  guide: 'api-key-exposure',
  cwe: [598],
  owasp: ['API8:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html'],
  needs: ['source'],
  judge: ({ source }) => keysInto(source.facts, 'url').map(observe),
});

const observe = (fact: KeyFact): Observation =>
  codeObservation(fact, {
    message: say`${placeWords(fact)} puts ${valueWords(fact)} into the URL of ${own(fact.isOutgoing ? 'a request to another service' : 'a redirect or link')}, parameter ${quote(fact.name ?? '')}${routeWords(fact)}.`,
    severity: fact.isOutgoing ? 'low' : 'medium',
    confidence: fact.key.confidence,
    name: fact.name ?? fact.key.name ?? 'url',
  });
