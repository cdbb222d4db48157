import { casesFor } from '../../../test/cases.ts';
import { code } from '../../../test/source/source-of.ts';
import check from './code-logout-keeps-session.ts';

const flask =
  'from flask import Flask, session, jsonify, request, redirect, make_response\nimport os, logging\napp = Flask(__name__)\n';

casesFor(check, {
  fires: [
    [
      'one entry is removed',
      await code(`${flask}@app.post('/logout')\ndef logout():\n    session.pop('user', None)`),
      'low Line 6 of `app.py` removes an entry at log-out and keeps the session (handler of `POST /logout`).',
    ],
    [
      'with del',
      await code(`${flask}@app.post('/logout')\ndef logout():\n    del session['user']`),
      'low Line 6 of `app.py` removes an entry',
    ],
  ],
  quiet: [
    ['the session is emptied', await code(`${flask}@app.post('/logout')\ndef logout():\n    session.clear()`)],
    [
      'a function of the project empties it',
      await code(
        `${flask}def forget():\n    session.clear()\n@app.post('/logout')\ndef logout():\n    session.pop('user', None)\n    forget()`,
      ),
    ],
  ],
  skips: [['no source code', {}]],
});
