import { casesFor } from '../../../test/cases.ts';
import { code } from '../../../test/source/source-of.ts';
import check from './code-key-logged.ts';

const flask =
  'from flask import Flask, session, jsonify, request, redirect, make_response\nimport os, logging\napp = Flask(__name__)\n';

casesFor(check, {
  fires: [
    [
      'in a text',
      await code(`${flask}logging.info(f"key {os.environ['API_KEY']}")`),
      'medium Line 4 of `app.py` logs the credential from the environment variable `API_KEY`.',
    ],
    [
      'an argument',
      await code(`${flask}app.logger.info('key %s', api_key)`),
      'medium Line 4 of `app.py` logs a value that is named like a credential (`api_key`).',
    ],
  ],
  quiet: [
    ['its length', await code(`${flask}logging.info('key of %d', len(api_key))`)],
    ['its last characters', await code(`${flask}logging.info('key %s', api_key[-4:])`)],
  ],
  skips: [['no source code', {}]],
});
