import { casesFor } from '../../../test/cases.ts';
import { code } from '../../../test/source/source-of.ts';
import check from './code-cors-open.ts';

const flask =
  'from flask import Flask, session, jsonify, request, redirect, make_response\nimport os, logging\napp = Flask(__name__)\n';

casesFor(check, {
  fires: [
    [
      'with credentials',
      await code(
        'from fastapi import FastAPI\nfrom fastapi.middleware.cors import CORSMiddleware\napp = FastAPI()\napp.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)',
      ),
      'high Line 4 of `app.py` lets every origin read responses with credentials (`CORSMiddleware`). Any site',
    ],
    [
      'reflected by hand',
      await code(
        `${flask}@app.after_request\ndef add(response):\n    response.headers['Access-Control-Allow-Origin'] = request.headers.get('Origin')\n    return response`,
      ),
      'medium Line 6 of `app.py` lets every origin read responses (`Access-Control-Allow-Origin`).',
    ],
  ],
  quiet: [
    [
      'a list',
      await code(
        'from fastapi import FastAPI\nfrom fastapi.middleware.cors import CORSMiddleware\napp = FastAPI()\napp.add_middleware(CORSMiddleware, allow_origins=["https://app.test"], allow_credentials=True)',
      ),
    ],
    [
      'compared first',
      await code(
        `${flask}@app.after_request\ndef add(response):\n    origin = request.headers.get('Origin')\n    if origin in ALLOWED:\n        response.headers['Access-Control-Allow-Origin'] = origin\n    return response`,
      ),
    ],
  ],
  skips: [['no source code', {}]],
});
