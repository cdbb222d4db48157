import { idFormat } from '../primitives/id-format.ts';

/** Lack (Common Lisp; Caveman and Ningle use it): 40 hexadecimal digits. */
export default idFormat({
  id: 'lack',
  framework: 'lack',
  title: 'Lack session id',
  name: /^lack\.session$/,
  value: /^[0-9a-f]{40}$/,
  isDistinctive: true,
  page: {
    looks: '`lack.session`: 40 hexadecimal digits.',
    keys: 'There is no key: the session is in memory, Redis or a database.',
    byHand: 'There is nothing inside: it is an id.',
    seenWith: 'Lack (source)',
  },
  source: 'https://github.com/fukamachi/lack/blob/master/src/middleware/session/state/cookie.lisp',
});
