import { casesFor } from '../../../test/cases.ts';
import { code } from '../../../test/source/source-of.ts';
import check from './code-key-in-url.ts';

const flask =
  'from flask import Flask, session, jsonify, request, redirect, make_response\nimport os, logging\napp = Flask(__name__)\n';

casesFor(check, {
  fires: [
    [
      'of a redirect',
      await code(`${flask}def x():\n    return redirect(f"/report?api_key={os.environ['KEY']}")`),
      'medium Line 5 of `app.py` puts the credential from the environment variable `api_key` into the URL of a redirect or link',
    ],
    [
      'of a request',
      await code(`${flask}import requests\nrequests.get(f"https://maps.test/x?key={os.environ['MAPS_API_KEY']}")`),
      'low Line 5 of `app.py` puts the credential from the environment variable `MAPS_API_KEY` into the URL of a request to another service',
    ],
  ],
  quiet: [
    [
      'a header',
      await code(
        `${flask}import requests\nrequests.get('https://maps.test/x', headers={'X-Api-Key': os.environ['MAPS_API_KEY']})`,
      ),
    ],
    ['a page', await code(`${flask}def x():\n    return redirect(f"/list?page={request.args['page']}")`)],
  ],
  skips: [['no source code', {}]],
});
