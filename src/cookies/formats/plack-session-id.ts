import { idFormat } from '../primitives/id-format.ts';

/** `Plack::Middleware::Session`: 40 hexadecimal digits. */
export default idFormat({
  id: 'plack-session-id',
  framework: 'plack',
  title: 'Plack session id',
  name: /^plack_session$/,
  value: /^[0-9a-f]{40}$/,
  isDistinctive: true,
  page: {
    looks: '`plack_session`: 40 hexadecimal digits.',
    keys: 'There is no key: the session is in memory, files, a cache or a database.',
    byHand: 'There is nothing inside: it is an id.',
    seenWith: 'Plack::Middleware::Session 0.33',
  },
  source: 'https://github.com/plack/Plack-Middleware-Session',
});
