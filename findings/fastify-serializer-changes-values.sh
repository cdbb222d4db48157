#!/usr/bin/env bash
# A Fastify handler returns values that do not fit the response schema of its route: null for a number, 1.7 for an integer, the text "false" for a boolean, and
# a property that the schema does not have.
# Expected: Fastify sends what the handler returned, or an error, since the schema is not met.
# Found: Fastify 5.12.8 sends values that fit: null becomes 0 (or "" or false), 1.7 becomes 1, "false" becomes true, and the extra property is left out. The
#   status is 200 and nothing is logged. Only a text that is no number, in place of a number, is an error.
# It matters to whoever compares responses with a document made from the same schemas: they always agree, which says nothing about the data. An unknown
#   balance is sent as 0.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund fastify@5.12.8

cat > app.mjs <<'JS'
import assert from 'node:assert/strict'
import fastify from 'fastify'
const app = fastify()
const properties = { balance: { type: 'number' }, name: { type: 'string' }, active: { type: 'boolean' }, count: { type: 'integer' }, blocked: { type: 'boolean' } }
const returned = { balance: null, name: null, active: null, count: 1.7, blocked: 'false', internal: 'note' }
app.get('/account', { schema: { response: { 200: { type: 'object', properties } } } }, () => returned)
const response = await app.inject('/account')
console.log(`Fastify ${app.version}\nreturned:`, returned, '\nsent:', response.statusCode, response.json())
assert.equal(response.statusCode, 200)
assert.deepEqual(response.json(), { balance: 0, name: '', active: false, count: 1, blocked: true })
JS
node app.mjs
