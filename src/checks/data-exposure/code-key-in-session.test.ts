import { casesFor } from '../../../test/cases.ts';
import { code } from '../../../test/source/source-of.ts';
import check from './code-key-in-session.ts';

const flask =
  'from flask import Flask, session, jsonify, request, redirect, make_response\nimport os, logging\napp = Flask(__name__)\n';

casesFor(check, {
  fires: [
    [
      'a literal under the name of a key',
      await code(`${flask}session['api_key'] = 'my-key-123'`),
      'high Line 4 of `app.py` stores a literal credential in the session as `api_key`.',
    ],
    [
      'a variable of the environment through a name',
      await code(`${flask}k = os.environ['STRIPE_KEY']\nsession['k'] = k`),
      'high Line 5 of `app.py` stores the credential from the environment variable `STRIPE_KEY`',
    ],
    [
      'on the server',
      await code({
        'settings.py': 'SECRET_KEY = 1',
        'views.py':
          "from django.http import HttpResponse\nimport os\ndef v(request):\n    request.session['api_key'] = os.environ['X']",
      }),
      'medium Line 4 of `views.py` stores',
    ],
  ],
  quiet: [
    ['the ID of a key', await code(`${flask}session['api_key_id'] = row.id`)],
    [
      'a hash of a key',
      await code(`${flask}import hashlib\nsession['api_key'] = hashlib.sha256(os.environ['API_KEY']).hexdigest()`),
    ],
    ['whether there is a key', await code(`${flask}session['has_api_key'] = os.environ.get('API_KEY') is not None`)],
  ],
  skips: [['no source code', {}]],
});
