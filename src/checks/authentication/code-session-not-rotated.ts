import { defineCheck, type Observation } from '../../model/check.ts';
import type { SessionFlowFact } from '../../model/code.ts';
import { say } from '../../model/said.ts';
import { codeObservation, factsOf, placeWords, routeWords } from '../_code.ts';

export default defineCheck({
  id: 'code-session-not-rotated',
  category: 'authentication',
  severity: 'medium',
  title: 'Log-in keeps the session from before',
  why: 'An ID that was planted or seen before the log-in is worth a signed-in session after it (session fixation).',
  fix: 'Give the session a new ID at log-in, before the user is stored in it.',
  fixes: {
    django:
      'Call `django.contrib.auth.login(request, user)`, or `request.session.cycle_key()` before the user is stored.',
    flask:
      '`session.clear()` before the user is stored; with Flask-Session also `app.session_interface.regenerate(session)`.',
    quart: '`session.clear()` before the user is stored.',
    fastapi: '`request.session.clear()` before the user is stored; with a server-side store regenerate its ID.',
    actix: '`session.renew()` before the user is stored.',
    express: '`req.session.regenerate(callback)`, and store the user in the callback.',
  },
  notes:
    'From `scan --source`. Functions that are named or routed as a log-in and store who the user is, without a call that renews or empties the session there or in a function of the project that they call. Medium for sessions on the server, low for sessions in the cookie.',
  guide: 'api-key-exposure',
  cwe: [384],
  owasp: ['API2:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html'],
  needs: ['source'],
  judge: ({ source }) => factsOf(source.facts, 'login').map(observe),
});

const observe = (fact: SessionFlowFact): Observation =>
  codeObservation(fact, {
    message: say`${placeWords(fact)} stores the user in the session without giving it a new ID${routeWords(fact)}.`,
    severity: fact.store === 'signed cookie' || fact.store === 'encrypted cookie' ? 'low' : 'medium',
    ...(fact.func !== undefined && { name: fact.func }),
  });
