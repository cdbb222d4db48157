import { casesFor } from '../../../test/cases.ts';
import { code } from '../../../test/source/source-of.ts';
import check from './code-session-key-hardcoded.ts';

const flask =
  'from flask import Flask, session, jsonify, request, redirect, make_response\nimport os, logging\napp = Flask(__name__)\n';

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
  ],
  quiet: [
    ['from the environment', await code(`${flask}app.secret_key = os.environ['SECRET_KEY']`)],
    ['made at start-up', await code(`${flask}app.secret_key = os.urandom(32)`)],
  ],
  skips: [['no source code', {}]],
});
