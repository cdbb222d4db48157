import { casesFor } from '../../../test/cases.ts';
import { code } from '../../../test/source/source-of.ts';
import check from './code-session-not-rotated.ts';

const flask =
  'from flask import Flask, session, jsonify, request, redirect, make_response\nimport os, logging\napp = Flask(__name__)\n';

casesFor(check, {
  fires: [
    [
      'a log-in',
      await code(`${flask}@app.post('/login')\ndef login():\n    session['user'] = request.form['user']`),
      'low Line 6 of `app.py` stores the user in the session without giving it a new ID (handler of `POST /login`).',
    ],
    [
      'with sessions on the server',
      await code(
        `${flask}from flask_session import Session\n@app.post('/login')\ndef login():\n    session['user_id'] = 7`,
      ),
      'medium Line 7 of `app.py` stores the user',
    ],
  ],
  quiet: [
    [
      'a session that is emptied first',
      await code(
        `${flask}@app.post('/login')\ndef login():\n    session.clear()\n    session['user'] = request.form['user']`,
      ),
    ],
    [
      'no log-in',
      await code(`${flask}@app.post('/profile')\ndef profile():\n    session['user'] = request.form['user']`),
    ],
  ],
  skips: [['no source code', {}]],
});
