import { defineFormat } from '../format.ts';
import { concatDerivedTesters } from '../primitives/itsdangerous.ts';
import flaskWtf from './flask-wtf.ts';

/** fastapi-csrf-protect: the same text as Flask-WTF's, under a salt of its own. */
export default defineFormat({
  ...flaskWtf,
  id: 'fastapi-csrf-protect',
  framework: 'fastapi',
  title: 'fastapi-csrf-protect token',
  recognise: (cookie) => (cookie.name === 'fastapi-csrf-token' ? flaskWtf.recognise(cookie) : undefined),
  testers: concatDerivedTesters('fastapi-csrf-protect/fastapi-csrf-token', 'fastapi-csrf-token'),
  page: {
    looks:
      '`fastapi-csrf-token`: three parts with dots, the first of which decodes to 40 hexadecimal digits in quotes.',
    keys: '`secret_key` of `CsrfSettings`.',
    byHand: 'Decode the first part as URL-safe base64: a random token, nothing else.',
    seenWith: 'fastapi-csrf-protect 1.0.7',
  },
  source: 'https://github.com/aekasitt/fastapi-csrf-protect/blob/master/src/fastapi_csrf_protect/core.py',
});
