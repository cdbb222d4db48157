import { casesFor } from '../../../test/cases.ts';
import { code } from '../../../test/source/source-of.ts';
import check from './code-session-in-cookie.ts';

const flask =
  'from flask import Flask, session, jsonify, request, redirect, make_response\nimport os, logging\napp = Flask(__name__)\n';

casesFor(check, {
  fires: [
    [
      'by default',
      await code(`${flask}app.secret_key = os.environ['SECRET_KEY']\nsession['user'] = 'ada'`),
      'low Line 4 of `app.py` uses sessions of flask, which are stored in the cookie by default (signed cookie).',
    ],
    [
      'by a setting',
      await code({
        'settings.py':
          "from django.conf import global_settings\nSESSION_ENGINE = 'django.contrib.sessions.backends.signed_cookies'",
      }),
      'low Line 2 of `settings.py` sets up sessions that are stored in the cookie (`SESSION_ENGINE`, signed cookie).',
    ],
  ],
  quiet: [
    [
      'a store on the server',
      await code(`${flask}from flask_session import Session\nSession(app)\nsession['user'] = 'ada'`),
    ],
    [
      'the default of Django',
      await code({
        'settings.py':
          "from django.conf import global_settings\nSESSION_ENGINE = 'django.contrib.sessions.backends.db'",
      }),
    ],
  ],
  skips: [['no source code', {}]],
});
