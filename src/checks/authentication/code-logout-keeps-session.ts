import { defineCheck, type Observation } from '../../model/check.ts';
import type { SessionFlowFact } from '../../model/code.ts';
import { say } from '../../model/said.ts';
import { codeObservation, factsOf, placeWords, routeWords } from '../_code.ts';

export default defineCheck({
  id: 'code-logout-keeps-session',
  category: 'authentication',
  severity: 'medium',
  title: 'Log-out keeps the session',
  why: 'What else is in the session stays there, keys included, and the ID goes on: whoever has a copy of the cookie keeps what is left.',
  fix: 'End the whole session at log-out, on the server and in the browser, not only the entry of the user.',
  fixes: {
    django: '`django.contrib.auth.logout(request)`, or `request.session.flush()`.',
    flask: '`session.clear()`.',
    quart: '`session.clear()`.',
    fastapi: '`request.session.clear()`.',
    actix: '`session.purge()`.',
    express: '`req.session.destroy(callback)` (express-session), `req.session = null` (cookie-session).',
  },
  notes:
    'From `scan --source`. Functions that are named or routed as a log-out and remove single entries, without a call that ends or empties the session there or in a function of the project that they call. Medium for sessions on the server, low for sessions in the cookie.',
  guide: 'api-key-exposure',
  cwe: [613],
  owasp: ['API2:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html'],
  needs: ['source'],
  judge: ({ source }) => factsOf(source.facts, 'logout').map(observe),
});

const observe = (fact: SessionFlowFact): Observation =>
  codeObservation(fact, {
    message: say`${placeWords(fact)} removes an entry at log-out and keeps the session${routeWords(fact)}.`,
    severity: fact.store === 'signed cookie' || fact.store === 'encrypted cookie' ? 'low' : 'medium',
    ...(fact.func !== undefined && { name: fact.func }),
  });
