import { defineCheck, type Observation } from '../../model/check.ts';
import type { KeyFact } from '../../model/code.ts';
import { say } from '../../model/said.ts';
import { codeObservation, keysInto, placeWords, routeWords, valueWords } from '../_code.ts';

export default defineCheck({
  id: 'code-key-logged',
  category: 'data-exposure',
  severity: 'medium',
  title: 'Code writes an API key to the log',
  why: 'Logs are copied to files, collectors and tickets, are kept for months, and are read by more people than the configuration is.',
  fix: 'Log that the key is set, or its last four characters. Filter credentials in the log formatter as well.',
  notes:
    'From `scan --source`. Calls of loggers, `print`, `console`, and the macros of Rust. Lengths, slices, hashes and masked values are not reported.',
  guide: 'api-key-exposure',
  cwe: [532],
  owasp: ['API8:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html'],
  needs: ['source'],
  judge: ({ source }) => keysInto(source.facts, 'log').map(observe),
});

const observe = (fact: KeyFact): Observation =>
  codeObservation(fact, {
    message: say`${placeWords(fact)} logs ${valueWords(fact)}${routeWords(fact)}.`,
    severity: 'medium',
    confidence: fact.key.confidence,
    name: fact.key.name ?? fact.name ?? 'log',
  });
