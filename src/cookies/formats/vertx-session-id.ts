import { idFormat } from '../primitives/id-format.ts';

/** Vert.x session stores on the server: 32 hexadecimal digits. */
export default idFormat({
  id: 'vertx-session-id',
  framework: 'vertx',
  title: 'Vert.x session id',
  name: /^vertx-web\.session$/,
  value: /^[0-9a-f]{32,64}$/,
  isDistinctive: true,
  page: {
    looks: '`vertx-web.session`: 32 hexadecimal digits.',
    keys: 'There is no key: the session is in memory, in the cluster or in Redis.',
    byHand: 'There is nothing inside: it is an id.',
    seenWith: 'vertx-web 5.0.7',
  },
  source: 'https://vertx.io/docs/vertx-web/java/#_handling_sessions',
});
