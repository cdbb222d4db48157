#!/usr/bin/env bash
# An OpenAPI document says that an API key is read from the cookie "sid", and that an operation requires the cookie parameter "lang".
# Expected: Postman's own converter makes requests with the header "Cookie: sid=...; lang=...".
# Found: openapi-to-postmanv2 6.3.3 turns the key into a request header named "sid" (apikey, in: header), because collections know no key in a cookie, and
#   leaves the required cookie parameter out. It reports success and no warning.
# It matters to whoever scans a collection that was made from a document: no request is logged in, and a server that returns 401 everywhere looks safe. A
#   reader of collections must not conclude that the API takes its key from a header.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund openapi-to-postmanv2@6.3.3

cat > convert.mjs <<'JS'
import assert from 'node:assert/strict'
import converter from 'openapi-to-postmanv2'
const document = {
  openapi: '3.0.3', info: { title: 'Shop', version: '1' }, servers: [{ url: 'http://localhost' }],
  components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'sid' } } }, security: [{ session: [] }],
  paths: { '/orders': { get: { parameters: [{ name: 'lang', in: 'cookie', required: true, schema: { type: 'string' }, example: 'en' }], responses: { 200: { description: 'ok' } } } } },
}
converter.convertV2({ type: 'json', data: document }, {}, (error, { result, reason, output }) => {
  assert.deepEqual([error, result, reason], [null, true, undefined])
  const collection = output[0].data
  const auth = Object.fromEntries(collection.auth.apikey.map(({ key, value }) => [key, value]))
  const { header = [], url } = collection.item[0].item[0].request
  console.log('authorization of the collection:', { type: collection.auth.type, ...auth })
  console.log('headers of the request:', header, 'query:', url.query)
  assert.deepEqual({ type: collection.auth.type, in: auth.in, key: auth.key }, { type: 'apikey', in: 'header', key: 'sid' })
  assert.doesNotMatch(JSON.stringify(collection), /"lang"/)
})
JS
npm ls --depth=0 | tail -n +2
node convert.mjs
