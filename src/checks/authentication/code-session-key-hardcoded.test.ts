import { casesFor } from '../../../test/cases.ts';
import { code } from '../../../test/source/source-of.ts';
import check from './code-session-key-hardcoded.ts';

const flask =
  'from flask import Flask, session, jsonify, request, redirect, make_response\nimport os, logging\napp = Flask(__name__)\n';
const fastapi = 'import jwt\nfrom fastapi import FastAPI\napp = FastAPI()\n';
const OTTER = 'Kp7-wednesday-otter-81';

casesFor(check, {
  fires: [
    [
      'the key of a tutorial',
      await code(`${flask}app.secret_key = 'dev'`),
      'critical Line 4 of `app.py` contains the key `secret_key`, which signs sessions. The key is published',
    ],
    [
      'a fallback',
      await code(`${flask}app.config['SECRET_KEY'] = os.environ.get('SECRET_KEY', 'Kp7-wednesday-otter')`),
      'medium Line 4 of `app.py` contains the fallback of the key `SECRET_KEY`',
    ],
    [
      'a value in the configuration',
      await code({
        'app.py': `${flask}app.secret_key = os.environ['SECRET_KEY']`,
        'docker-compose.yml': 'services:\n  web:\n    environment:\n      SECRET_KEY: wednesday-otter-81',
      }),
      'medium Line 4 of `docker-compose.yml` sets the key `SECRET_KEY`',
    ],
    [
      'the key of tokens of PyJWT, as a constant',
      await code(
        `${fastapi}KEY = "${OTTER}"\n\ndef issue(user):\n    return jwt.encode({"sub": user}, KEY, algorithm="HS256")`,
      ),
      'high Line 7 of `app.py` contains the key `jwt.encode`, which signs tokens.',
    ],
    [
      'the key of tokens of python-jose, read where they are checked',
      await code(
        `from jose import jwt\nfrom fastapi import FastAPI\napp = FastAPI()\ndef user(token):\n    return jwt.decode(token, key="${OTTER}", algorithms=["HS256"])`,
      ),
      'high Line 5 of `app.py` contains the key `key`, which signs tokens.',
    ],
  ],
  quiet: [
    [
      'a public key, with which tokens are checked',
      await code(
        `${fastapi}jwt.decode(token, """-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----""", algorithms=["RS256"])`,
      ),
    ],
    [
      'a token that is read and not checked',
      await code(`${fastapi}jwt.decode(token, options={"verify_signature": False})`),
    ],
    [
      'another encode',
      await code(`${fastapi}import base64\nbase64.b64encode(b"data", b"-_")\n"text".encode("utf8", "strict")`),
    ],
    ['from the environment', await code(`${flask}app.secret_key = os.environ['SECRET_KEY']`)],
    ['made at start-up', await code(`${flask}app.secret_key = os.urandom(32)`)],
  ],
  skips: [['no source code', {}]],
});
