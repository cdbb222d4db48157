import { defineCheck, type Observation } from '../../model/check.ts';
import type { SessionKeyFact } from '../../model/code.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { codeObservation, factsOf, placeWords } from '../_code.ts';

export default defineCheck({
  id: 'code-session-key-hardcoded',
  category: 'authentication',
  severity: 'high',
  title: 'Signing key of sessions is in the code',
  why: 'Whoever can read the code, its history or its image can sign sessions of any user. A key from a tutorial or template is known to everyone.',
  fix: 'Read the key from the environment or a secret store, without a fallback, and let the program stop at start-up where it is missing. Then make a new key.',
  fixes: {
    django: '`SECRET_KEY = os.environ["SECRET_KEY"]`, without a default.',
    flask: '`app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]`, without a default.',
    quart: '`app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]`, without a default.',
    fastapi: '`SessionMiddleware, secret_key=os.environ["SECRET_KEY"]`, without a default.',
    litestar: '`CookieBackendConfig(secret=bytes.fromhex(os.environ["SESSION_KEY"]))`.',
    actix: '`Key::from(&hex::decode(std::env::var("SESSION_KEY")?)?)`: 64 random bytes from the environment.',
    axum: '`Key::from(&hex::decode(std::env::var("SESSION_KEY")?)?)`: 64 random bytes from the environment.',
    rocket: '`ROCKET_SECRET_KEY` in the environment, from `openssl rand -base64 32`.',
    express: '`session({ secret: process.env.SESSION_SECRET })`, and stop at start-up where it is not set.',
  },
  notes:
    'From `scan --source`. Critical where the key is published, high for a literal, medium for a fallback that is used where a variable is missing, and for a value in a configuration file that the code reads. In tests and examples it is low.',
  guide: 'api-key-exposure',
  cwe: [321, 798],
  owasp: ['API2:2023', 'API8:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html'],
  needs: ['source'],
  judge: ({ source }) => factsOf(source.facts, 'session-key').map(observe),
});

const observe = (fact: SessionKeyFact): Observation => ({
  ...codeObservation(fact, {
    message: say`${placeWords(fact)} ${HOW[fact.how]} ${quote(fact.name)}, which signs ${own(fact.signs)}.${publishedWords(fact)}`,
    severity: fact.published !== undefined ? 'critical' : fact.how === 'literal' ? 'high' : 'medium',
    ...(fact.signs === 'tokens' && { title: own('Signing key of tokens is in the code') }),
    name: fact.name,
  }),
  cause: `${fact.at.file} ${fact.at.line} ${fact.name}`,
});

const HOW: Readonly<Record<SessionKeyFact['how'], Said>> = {
  literal: own('contains the key'),
  fallback: own('contains the fallback of the key'),
  configuration: own('sets the key'),
};

const publishedWords = ({ published, isPlaceholder }: SessionKeyFact): Said => {
  if (published !== undefined) return say` The key is published (${quote(published, 120)}): anyone can forge sessions.`;
  return isPlaceholder ? own(' It is a placeholder that was meant to be replaced.') : own('');
};
