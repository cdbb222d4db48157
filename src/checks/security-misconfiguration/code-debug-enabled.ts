import { defineCheck, type Observation } from '../../model/check.ts';
import type { DebugFact } from '../../model/code.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { codeObservation, factsOf, placeWords } from '../_code.ts';

export default defineCheck({
  id: 'code-debug-enabled',
  category: 'security-misconfiguration',
  severity: 'medium',
  title: 'Debug mode is on in the code',
  why: 'Error pages then show source code, local variables and settings to whoever causes an error; the debugger of Werkzeug also runs code.',
  fix: 'Switch debug mode off by default, and on by a variable that is set on developer machines only.',
  fixes: {
    django: '`DEBUG = os.environ.get("DJANGO_DEBUG") == "1"`.',
    flask: 'Leave out `debug=True`; use `flask run --debug` on a developer machine.',
    quart: 'Leave out `debug=True`; use `quart run --debug` on a developer machine.',
    fastapi: 'Leave out `debug=True`.',
    litestar: 'Leave out `debug=True`.',
  },
  notes:
    'From `scan --source`. High for Flask and Quart, whose debugger runs code, medium for others and for a fallback or a configuration file. Settings for development weigh less, and a base that other settings switch off is not reported.',
  guide: 'api-key-exposure',
  cwe: [489, 215],
  owasp: ['API8:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html'],
  needs: ['source'],
  judge: ({ source }) => factsOf(source.facts, 'debug').map(observe),
});

const observe = (fact: DebugFact): Observation =>
  codeObservation(fact, {
    message: say`${placeWords(fact)} ${HOW[fact.how]} (${quote(fact.name)}).`,
    severity: fact.how === 'on' && (fact.framework === 'flask' || fact.framework === 'quart') ? 'high' : 'medium',
    name: fact.name,
  });

const HOW: Readonly<Record<DebugFact['how'], Said>> = {
  on: own('switches debug mode on'),
  fallback: own('switches debug mode on where the variable is missing'),
  configuration: own('switches debug mode on in the configuration'),
};
