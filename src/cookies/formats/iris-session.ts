import { idFormat } from '../primitives/id-format.ts';

/** Iris sessions on the server: a UUID. With `Encoding: securecookie` the value is gorilla's. */
export default idFormat({
  id: 'iris-session',
  framework: 'iris',
  title: 'Iris session id',
  name: /^irissessionid$/,
  value: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  isDistinctive: true,
  page: {
    looks: '`irissessionid`: a UUID.',
    keys: 'There is no key: the session is in memory, Redis, BoltDB or Badger.',
    byHand: 'There is nothing inside: it is an id.',
    seenWith: 'Iris 12.2.11',
  },
  source: 'https://github.com/kataras/iris/tree/main/sessions',
});
