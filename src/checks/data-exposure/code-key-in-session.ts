import { defineCheck, type Observation } from '../../model/check.ts';
import type { KeyFact } from '../../model/code.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { codeObservation, keysInto, placeWords, routeWords, valueWords } from '../_code.ts';

export default defineCheck({
  id: 'code-key-in-session',
  category: 'data-exposure',
  severity: 'high',
  title: 'Code stores an API key in the session',
  why: 'Many frameworks put the whole session into a cookie, signed but readable: whoever has the cookie has the key. On the server it ends in the session store and its backups.',
  fix: 'Keep the key on the server, encrypted in a table or in a secret store, and put only a random reference or a row ID into the session.',
  fixes: {
    django:
      'Store the key in a model of its own and put only its ID into `request.session`; fetch the key by that ID where it is used.',
    flask:
      'Store the key on the server and put only a reference into `session`; Flask puts everything in `session` into the cookie.',
    quart:
      'Store the key on the server and put only a reference into `session`; Quart puts everything in `session` into the cookie.',
    fastapi:
      'Store the key on the server and put only a reference into `request.session`; Starlette puts all of it into the cookie.',
    actix: 'Store the key on the server and `session.insert` only a reference to it.',
    express: 'Store the key on the server and put only a reference into `req.session`.',
  },
  notes:
    'From `scan --source`. High where the session is a readable cookie, medium where it is encrypted, kept on the server, or not known. Values are followed through assignments, constants, dictionaries, texts and functions of the project. Names that describe a key (`api_key_id`), hashes, masked and encrypted values are not reported. A token that only its name identifies (`access_token`) is tentative.',
  guide: 'api-key-exposure',
  cwe: [312, 315, 522],
  owasp: ['API3:2023', 'API2:2023'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html',
  ],
  needs: ['source'],
  judge: ({ source }) => keysInto(source.facts, 'session').map(observe),
});

const observe = (fact: KeyFact): Observation =>
  codeObservation(fact, {
    message: say`${placeWords(fact)} stores ${valueWords(fact)} in the session${entryWords(fact)}${routeWords(fact)}. ${STORES[fact.store ?? 'unknown']}`,
    severity: fact.store === 'signed cookie' ? 'high' : 'medium',
    confidence: fact.key.confidence,
    ...nameOf(fact),
  });

const entryWords = ({ name }: KeyFact): Said => (name === undefined ? own('') : say` as ${quote(name)}`);

const nameOf = ({ name, key }: KeyFact) => {
  const shown = name ?? key.name;
  return shown === undefined ? {} : { name: shown };
};

const STORES: Readonly<Record<NonNullable<KeyFact['store']>, Said>> = {
  'signed cookie': own('The session is a cookie that is signed and not encrypted: anyone who has it can read the key.'),
  'encrypted cookie': own(
    'The session is an encrypted cookie: the key is as safe as the one key that encrypts all sessions.',
  ),
  server: own('The session is kept on the server: the key is in its session store, with every user.'),
  unknown: own('Where sessions are kept is not known from the code.'),
};
