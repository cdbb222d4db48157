#!/usr/bin/env bash
# Four rate limiters, with a limit of five requests a minute, respond to the first request: status 200, four left.
# Expected: X-RateLimit-Reset is a whole number, a time, and Retry-After comes with status 429 only.
# Found: slowapi 0.1.10 (FastAPI) and Flask-Limiter 4.1.1 send Retry-After: 60 with each successful response. slowapi's X-RateLimit-Reset has a fraction of a
#   second. The same header is a Unix time in slowapi, Flask-Limiter and express-rate-limit 8.7.5, and a number of seconds in @fastify/rate-limit.
# It matters to every client that is polite: one that waits whenever there is a Retry-After sends one request a minute, and one that expects digits in
#   X-RateLimit-Reset cannot read that of slowapi.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --no-compile --disable-pip-version-check slowapi==0.1.10 fastapi==0.165.0 httpx2==2.16.2 flask==3.1.0 flask-limiter==4.1.1
npm install --silent --no-audit --no-fund fastify@5.12.8 @fastify/rate-limit@11.2.0 express@5.3.0 express-rate-limit@8.7.5

cat > python-limits.py <<'PY'
import re, warnings
warnings.simplefilter("ignore")
import fastapi, fastapi.testclient, flask, flask_limiter, slowapi

api = fastapi.FastAPI()
api.state.limiter = limiter = slowapi.Limiter(key_func=lambda request: "all", headers_enabled=True)
@api.get("/")
@limiter.limit("5/minute")
def in_fastapi(request: fastapi.Request, response: fastapi.Response): return {}

site = flask.Flask("site")
@site.get("/")
@flask_limiter.Limiter(lambda: "all", app=site, headers_enabled=True).limit("5/minute")
def in_flask(): return ""

for name, response, reset in (
    ("slowapi", fastapi.testclient.TestClient(api).get("/"), r"1[0-9]{9}[.][0-9]+"), ("Flask-Limiter", site.test_client().get("/"), r"1[0-9]{9}")
):
    told = {key: response.headers[key] for key in ("Retry-After", "X-RateLimit-Remaining", "X-RateLimit-Reset")}
    print(name, response.status_code, told)
    assert response.status_code == 200 and told["X-RateLimit-Remaining"] == "4" and told["Retry-After"] in ("59", "60")
    assert re.fullmatch(reset, told["X-RateLimit-Reset"])
PY
venv/bin/python python-limits.py

cat > node-limits.mjs <<'JS'
import assert from 'node:assert/strict'
import rateLimitOfFastify from '@fastify/rate-limit'
import express from 'express'
import { rateLimit } from 'express-rate-limit'
import fastify from 'fastify'
const app = fastify()
await app.register(rateLimitOfFastify, { max: 5, timeWindow: '1 minute' })
app.get('/', () => 'ok')
const { headers } = await app.inject('/')
const other = express().use(rateLimit({ windowMs: 60_000, limit: 5 }))
const server = other.get('/', (_, response) => response.end()).listen(0, '127.0.0.1', async () => {
  const response = await fetch(`http://127.0.0.1:${server.address().port}/`)
  const resets = { '@fastify/rate-limit': headers['x-ratelimit-reset'], 'express-rate-limit': response.headers.get('x-ratelimit-reset') }
  console.log('X-RateLimit-Reset:', resets)
  assert.match(resets['@fastify/rate-limit'], /^(59|60)$/)
  assert.match(resets['express-rate-limit'], /^1[0-9]{9}$/)
  assert.deepEqual([headers['retry-after'], response.headers.get('retry-after')], [undefined, null])
  server.closeAllConnections()
  server.close()
})
JS
node node-limits.mjs
