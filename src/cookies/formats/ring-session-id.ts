import { idFormat } from '../primitives/id-format.ts';

/** Ring's memory store: a UUID. */
export default idFormat({
  id: 'ring-session-id',
  framework: 'ring',
  title: 'Ring session id',
  name: /^ring-session$/,
  value: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  isDistinctive: true,
  page: {
    looks: '`ring-session`: a UUID.',
    keys: 'There is no key: the session is in memory or in a store of the application.',
    byHand: 'There is nothing inside: it is an id.',
    seenWith: 'Ring 1.15.5',
  },
  source: 'https://github.com/ring-clojure/ring/blob/master/ring-core/src/ring/middleware/session/memory.clj',
});
