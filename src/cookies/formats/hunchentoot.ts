import { idFormat } from '../primitives/id-format.ts';

/** Hunchentoot (Common Lisp): the session's number and an MD5 that binds it to browser and secret. */
export default idFormat({
  id: 'hunchentoot',
  framework: 'hunchentoot',
  title: 'Hunchentoot session id',
  name: /^hunchentoot-session$/,
  value: /^[0-9]{1,12}(?::|%3A)[0-9A-F]{32}$/i,
  isDistinctive: true,
  page: {
    looks: '`hunchentoot-session`: a number, a colon, 32 hexadecimal digits.',
    keys: '`*session-secret*`, random for each start. The hash also covers the user agent, the address and the start of the session, so that it cannot be tested from outside.',
    byHand: 'There is nothing inside: the number counts sessions.',
    seenWith: 'Hunchentoot 1.2.38',
  },
  source: 'https://github.com/edicl/hunchentoot/blob/master/session.lisp',
});
