import { casesFor } from '../../../test/cases.ts';
import { code } from '../../../test/source/source-of.ts';
import check from './code-cookie-flags-off.ts';

const flask =
  'from flask import Flask, session, jsonify, request, redirect, make_response\nimport os, logging\napp = Flask(__name__)\n';

casesFor(check, {
  fires: [
    [
      'switched off',
      await code(`${flask}app.config.update(SESSION_COOKIE_HTTPONLY=False, SESSION_COOKIE_SECURE=True)`),
      'medium Line 4 of `app.py` switches HttpOnly off for the session cookie (`SESSION_COOKIE_HTTPONLY`).',
    ],
    [
      'left off',
      await code(`${flask}app.secret_key = os.environ['SECRET_KEY']\nsession['user'] = 'ada'`),
      'medium Line 4 of `app.py` leaves Secure off for the session cookie: `SESSION_COOKIE_SECURE` is not set and the default is off.',
    ],
  ],
  quiet: [
    [
      'switched on',
      await code(
        `${flask}app.secret_key = os.environ['SECRET_KEY']\napp.config['SESSION_COOKIE_SECURE'] = True\nsession['user'] = 'ada'`,
      ),
    ],
    [
      'a cookie that carries no session',
      await code(`${flask}r = make_response('')\nr.set_cookie('theme', 'dark', secure=False)`),
    ],
  ],
  skips: [['no source code', {}]],
});
