import { casesFor, responseWith } from '../../../test/cases.ts';
import { cookieCase } from '../../../test/vector-page.ts';
import check from './session-key-known.ts';

const supplied = {
  evidence: {
    keys: [
      {
        bytes: Buffer.from('0f9d2c4b7a61e85d3c90b1f4e27a6d58c3b2a1908f7e6d5c4b3a29180f7e6d5c'),
        source: 'line 3 of the key list',
      },
    ],
  },
};

const guess = 'environment word + secret + change-me phrase';
const guessed = {
  evidence: {
    keys: [{ bytes: supplied.evidence.keys[0]?.bytes ?? Buffer.alloc(0), source: `a guessed one (${guess})`, guess }],
  },
};

const flask = cookieCase('014').pages?.[0]?.headers?.find((line) => line.startsWith('Set-Cookie: session=')) ?? '';

casesFor(check, {
  fires: [
    [
      'the session first, whichever is set first',
      responseWith(flask.replace('session=', 'prefs='), flask),
      'critical `session`',
      'high `prefs`',
    ],
    [
      "Flask's tutorial key",
      cookieCase('014'),
      'critical `session` (Flask session) verifies with the key `dev`, a published one (',
    ],
    ['Starlette', cookieCase('043'), 'critical `session`'],
    ['Express cookie-session', cookieCase('072'), 'critical `session`'],
    ['express-session', cookieCase('074'), 'critical `connect.sid`'],
    ['actix with 64 zero bytes', cookieCase('135'), 'critical `id`'],
    ['objects in the payload', cookieCase('100'), 'critical `rack.session`'],
    [
      "the user's own list, masked",
      { ...cookieCase('045'), ...supplied },
      'critical `session` (Starlette session) verifies with the key 0f9d…6d5c, line 3 of the key list',
    ],
    [
      'a guessed key, told by its pattern alone',
      { ...cookieCase('045'), ...guessed },
      `critical \`session\` (Starlette session) verifies with the key of 64 bytes, a guessed one (${guess}). Anyone can forge it.`,
    ],
  ],
  quiet: [
    ['a random key', cookieCase('017')],
    ['a strong key', cookieCase('045')],
    [
      'a signature cut short',
      responseWith('Set-Cookie: session=eyJsb2dnZWRfaW4iOmZhbHNlfQ.awCm-Q.AAAAAAAAAAAAAAAAAAAAAAAAAAA'),
    ],
  ],
  skips: [
    ['an opaque id', cookieCase('031')],
    ['no cookie', responseWith()],
  ],
});
