import { casesFor } from '../../../test/cases.ts';
import { code } from '../../../test/source/source-of.ts';
import check from './code-key-in-response.ts';

const flask =
  'from flask import Flask, session, jsonify, request, redirect, make_response\nimport os, logging\napp = Flask(__name__)\n';

casesFor(check, {
  fires: [
    [
      'a property',
      await code(
        `${flask}@app.get('/x')\ndef x():\n    return jsonify(user='ada', secret_key=os.environ['STRIPE_SECRET_KEY'])`,
      ),
      'high Line 6 of `app.py` puts the credential from the environment variable `STRIPE_SECRET_KEY` into a response as `secret_key` (handler of `GET /x`).',
    ],
    [
      'a name alone',
      await code(`${flask}@app.get('/x')\ndef x(user):\n    return {'api_key': user.api_key}`),
      'medium Line 6 of `app.py` puts a value that is named like a credential (`api_key`)',
    ],
  ],
  quiet: [
    [
      'whether there is one',
      await code(`${flask}@app.get('/x')\ndef x():\n    return {'has_api_key': bool(os.environ['API_KEY'])}`),
    ],
    [
      'the token that a log-in issues',
      await code(`${flask}@app.post('/login')\ndef x():\n    return {'access_token': create_token()}`),
    ],
  ],
  skips: [['no source code', {}]],
});
