import { casesFor } from '../../../test/cases.ts';
import { code } from '../../../test/source/source-of.ts';
import check from './code-key-in-cookie.ts';

const flask =
  'from flask import Flask, session, jsonify, request, redirect, make_response\nimport os, logging\napp = Flask(__name__)\n';

casesFor(check, {
  fires: [
    [
      'a variable of the environment',
      await code(`${flask}r = make_response('')\nr.set_cookie('widget', os.environ['SLACK_TOKEN'])`),
      'high Line 5 of `app.py` sets the credential from the environment variable `SLACK_TOKEN` as the cookie `widget`.',
    ],
    [
      'a Set-Cookie header',
      await code(`${flask}r = make_response('')\nr.headers['Set-Cookie'] = f"api_key={os.environ['KEY']}; Path=/"`),
      'high Line 5 of `app.py` sets',
    ],
  ],
  quiet: [
    [
      'the token of the application itself',
      await code(`${flask}r = make_response('')\nr.set_cookie('access_token', create_token(user))`),
    ],
    ['a theme', await code(`${flask}r = make_response('')\nr.set_cookie('theme', request.args['theme'])`)],
  ],
  skips: [['no source code', {}]],
});
