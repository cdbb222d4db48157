import { casesFor } from '../../../test/cases.ts';
import { code } from '../../../test/source/source-of.ts';
import check from './code-debug-enabled.ts';

const flask =
  'from flask import Flask, session, jsonify, request, redirect, make_response\nimport os, logging\napp = Flask(__name__)\n';

casesFor(check, {
  fires: [
    [
      'an argument',
      await code(`${flask}app.run(debug=True)`),
      'high Line 4 of `app.py` switches debug mode on (`debug`).',
    ],
    [
      'a fallback',
      await code({ 'settings.py': "import django, os\nDEBUG = os.environ.get('DEBUG', True)" }),
      'medium Line 2 of `settings.py` switches debug mode on where the variable is missing (`DEBUG`).',
    ],
  ],
  quiet: [
    ['off', await code(`${flask}app.run(debug=False)`)],
    ['from the environment', await code(`${flask}app.run(debug=os.environ.get('DEBUG') == '1')`)],
  ],
  skips: [['no source code', {}]],
});
