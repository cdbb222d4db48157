import { defineCheck, type Observation } from '../../model/check.ts';
import type { KeyFact } from '../../model/code.ts';
import { own, quote, say } from '../../model/said.ts';
import { codeObservation, keysInto, placeWords, routeWords, valueWords } from '../_code.ts';

export default defineCheck({
  id: 'code-key-in-response',
  category: 'data-exposure',
  severity: 'high',
  title: 'Code sends an API key in a response',
  why: 'Whoever may call the operation gets the key, and so do caches, logs and scripts between the server and the client.',
  fix: 'List the fields of the response by name and leave the key out; where the client needs the provider, call it from the server.',
  notes:
    'From `scan --source`. Bodies, headers, templates and scripts. High where the value comes from the configuration or is a literal; medium and tentative where only a name says that it is a key, since some operations issue keys. Tokens and passwords that only a name identifies are not reported.',
  guide: 'api-key-exposure',
  cwe: [200, 522],
  owasp: ['API3:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html'],
  needs: ['source'],
  judge: ({ source }) => keysInto(source.facts, 'response').map(observe),
});

const observe = (fact: KeyFact): Observation =>
  codeObservation(fact, {
    message: say`${placeWords(fact)} puts ${valueWords(fact)} into a response${fact.name === undefined ? own('') : say` as ${quote(fact.name)}`}${routeWords(fact)}.`,
    severity: fact.key.confidence === 'tentative' ? 'medium' : 'high',
    confidence: fact.key.confidence,
    name: fact.name ?? fact.key.name ?? 'response',
  });
