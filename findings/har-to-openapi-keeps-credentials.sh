#!/usr/bin/env bash
# A HAR recording with a session cookie and a bearer token is turned into an OpenAPI document with har-to-openapi.
# Expected: a document describes an API: the credentials become security schemes, without their values.
# Found: har-to-openapi 2.0.0 makes a security scheme of type apiKey in a header named "Cookie", none for the bearer token, and writes the recorded values,
#   session included, as "default" and "example" of header parameters named Cookie and Authorization (OpenAPI says that the latter is to be ignored).
# It matters to whoever reads such documents: they hold live sessions, in "default" as well as in "example", and a client made from them sends the session of
#   the person who recorded it. A tool that reads documents must look for a session cookie in a header parameter named Cookie too.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund har-to-openapi@2.0.0

cat > convert.mjs <<'JS'
import assert from 'node:assert/strict'
import { generateSpec } from 'har-to-openapi'
const headers = [{ name: 'Cookie', value: 'sid=recorded-session' }, { name: 'Authorization', value: 'Bearer recorded-token' }]
const entry = {
  startedDateTime: '2026-01-01T00:00:00Z', time: 1, cache: {}, timings: { send: 0, wait: 1, receive: 0 },
  request: { method: 'GET', url: 'https://api.example.com/orders', httpVersion: 'HTTP/1.1', cookies: [], headers, queryString: [], headersSize: -1, bodySize: 0 },
  response: { status: 200, statusText: 'OK', httpVersion: 'HTTP/1.1', cookies: [], headers: [], content: { size: 2, mimeType: 'application/json', text: '{}' }, redirectURL: '', headersSize: -1, bodySize: 2 },
}
const { spec } = await generateSpec({ log: { version: '1.2', creator: { name: 'test', version: '1' }, entries: [entry] } })
const { parameters } = spec.paths['/orders'].get
const written = parameters.map(({ in: place, name, schema }) => [place, name, schema.default, schema.example])
console.log('parameters:', written, '\nsecurity schemes:', spec.components.securitySchemes)
assert.deepEqual(written, [
  ['header', 'Cookie', 'sid=recorded-session', 'sid=recorded-session'],
  ['header', 'Authorization', 'Bearer recorded-token', 'Bearer recorded-token'],
])
assert.deepEqual(spec.components.securitySchemes, { Cookie: { type: 'apiKey', name: 'Cookie', in: 'header' } })
JS
npm ls --depth=0 | tail -n +2
node convert.mjs
