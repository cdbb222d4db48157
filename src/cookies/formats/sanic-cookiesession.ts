import { defineFormat } from '../format.ts';
import { concatDerivedTesters } from '../primitives/itsdangerous.ts';
import flask from './flask.ts';

/** Sanic-CookieSession: the same text as Flask's under another derivation of the key. Without a key only the name distinguishes them. */
export default defineFormat({
  ...flask,
  id: 'sanic-cookiesession',
  framework: 'sanic',
  title: 'Sanic cookie session',
  recognise: (cookie) => (cookie.name === '_session' && flask.recognise(cookie) ? 'firm' : undefined),
  testers: concatDerivedTesters('sanic-cookiesession/cookie-session', 'cookie-session'),
  page: {
    looks: '`_session`: URL-safe base64, a dot, six characters of time, a dot, 27 characters.',
    keys: '`SESSION_COOKIE_SECRET_KEY` or `SECRET_KEY` of the configuration.',
    byHand: 'Decode the first part as URL-safe base64, inflate it where a dot is in front: JSON.',
    seenWith: 'Sanic-CookieSession 0.3.1 with Sanic 25.12.1',
  },
  source: 'https://github.com/pyx/sanic-cookiesession/blob/master/sanic_cookiesession/__init__.py',
});
