import { casesFor } from '../../../test/cases.ts';
import { code } from '../../../test/source/source-of.ts';
import check from './code-cors-open.ts';

const flask =
  'from flask import Flask, session, jsonify, request, redirect, make_response\nimport os, logging\napp = Flask(__name__)\n';

const actix = (rules: string) =>
  code({ 'src/main.rs': `use actix_cors::Cors;\nfn cors() -> Cors {\n    Cors::default()\n        ${rules}\n}` });
const axum = (rules: string) =>
  code({
    'src/main.rs': `use tower_http::cors::{AllowOrigin, CorsLayer};\nfn cors() -> CorsLayer {\n    CorsLayer::new()\n        ${rules}\n}`,
  });

casesFor(check, {
  fires: [
    [
      'actix, any origin and credentials',
      await actix('.allow_any_origin().allow_any_method().supports_credentials()'),
      'high Line 3 of `main.rs` lets every origin read responses with credentials (`allow_any_origin`). Any site',
    ],
    [
      'actix, in the other order',
      await actix('.supports_credentials().allow_any_origin()'),
      'high Line 3 of `main.rs` lets every origin read responses with credentials (`allow_any_origin`). Any site',
    ],
    [
      'actix, a function that allows every origin',
      await actix('.allowed_origin_fn(|_origin, _head| true).supports_credentials()'),
      'high Line 4 of `main.rs` lets every origin read responses with credentials (`allowed_origin_fn`). Any site',
    ],
    [
      'actix without credentials',
      await actix('.allow_any_origin()'),
      'low Line 3 of `main.rs` lets every origin read responses (`allow_any_origin`).',
    ],
    [
      'axum, a predicate that allows every origin',
      await axum('.allow_origin(AllowOrigin::predicate(|_origin, _parts| true))\n        .allow_credentials(true)'),
      'high Line 4 of `main.rs` lets every origin read responses with credentials (`AllowOrigin.predicate`). Any site',
    ],
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
    ['actix, a named origin', await actix('.allowed_origin("https://app.test").supports_credentials()')],
    [
      'axum, a predicate that compares',
      await axum(
        '.allow_origin(AllowOrigin::predicate(|origin, _parts| origin == "https://app.test"))\n        .allow_credentials(true)',
      ),
    ],
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
