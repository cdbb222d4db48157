import { defineCheck, type Observation } from '../../model/check.ts';
import type { SessionStoreFact } from '../../model/code.ts';
import { own, quote, say } from '../../model/said.ts';
import { codeObservation, factsOf, placeWords } from '../_code.ts';

export default defineCheck({
  id: 'code-session-in-cookie',
  category: 'authentication',
  severity: 'low',
  title: 'Sessions are stored in the cookie',
  why: 'A session in a cookie can be read by whoever has it unless it is encrypted, cannot be revoked on the server, and stays valid as a copy after log-out.',
  fix: 'Keep sessions on the server and put a random ID into the cookie. Where that is not possible, encrypt the cookie and keep its lifetime short.',
  fixes: {
    django: '`SESSION_ENGINE = "django.contrib.sessions.backends.db"` (or `cached_db`).',
    flask: 'Use Flask-Session with a server-side store, or a `SessionInterface` of your own.',
    quart: 'Use Quart-Session with Redis, or a `SessionInterface` of your own.',
    fastapi:
      'Replace `SessionMiddleware` by one with a server-side store (starsessions), or by a middleware of your own.',
    litestar: 'Use `ServerSideSessionConfig` with a store.',
    actix: 'Use `RedisSessionStore` or another server-side `SessionStore`.',
    express: 'Use `express-session` with a store instead of `cookie-session`.',
  },
  notes:
    'From `scan --source`. Low for a signed cookie, info for an encrypted one. Reported once per framework, at the line that says so, or where the framework does it by itself, at the line that sets the key of sessions.',
  guide: 'api-key-exposure',
  cwe: [539, 613],
  owasp: ['API2:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html'],
  needs: ['source'],
  judge: ({ source }) => factsOf(source.facts, 'session-store').map(observe),
});

const observe = (fact: SessionStoreFact): Observation =>
  codeObservation(fact, {
    message: fact.isDefault
      ? say`${placeWords(fact)} uses sessions of ${own(fact.framework ?? 'the framework')}, which are stored in the cookie by default (${own(fact.store)}).`
      : say`${placeWords(fact)} sets up sessions that are stored in the cookie (${quote(fact.name)}, ${own(fact.store)}).`,
    severity: fact.store === 'signed cookie' ? 'low' : 'info',
    name: fact.name,
  });
