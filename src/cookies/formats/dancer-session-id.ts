import { idFormat } from '../primitives/id-format.ts';

/** Dancer2's sessions on the server: 24 random bytes and a time in URL-safe base64. */
export default idFormat({
  id: 'dancer-session-id',
  framework: 'dancer',
  title: 'Dancer session id',
  name: /^dancer\.session$/,
  value: /^[A-Za-z0-9_-]{32}$/,
  isDistinctive: true,
  page: {
    looks: '`dancer.session`: 32 characters of URL-safe base64.',
    keys: 'There is no key: the session is in memory, files or a database.',
    byHand: 'There is nothing inside: it is an id.',
    seenWith: 'Dancer2 0.400001',
  },
  source: 'https://github.com/PerlDancer/Dancer2/blob/main/lib/Dancer2/Core/Role/SessionFactory.pm',
});
