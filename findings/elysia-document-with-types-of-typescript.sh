#!/usr/bin/env bash
# Elysia describes its routes with TypeBox and makes an OpenAPI document from that, through @elysiajs/openapi.
# Expected: the schemas of the document, which says "openapi": "3.1.2", are JSON Schema 2020-12.
# Found, with elysia 1.4.30, @elysiajs/openapi 1.4.16 and TypeBox 0.34.52: what TypeBox keeps for itself stays in. t.MaybeEmpty and t.Undefined document the type
#   "undefined", t.RegExp the type "RegExp" with its flags, and t.Tuple the form of "items" that 2020-12 replaced by "prefixItems". ajv refuses these schemas, and with them
#   the whole response. An enum of "a" and 1 is documented as strings, so that the 1 that the server sends is not valid.
# It matters to whoever reads documents of others: one such property must not end the reading of the whole document.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund elysia@1.4.30 @elysiajs/openapi@1.4.16 @sinclair/typebox@0.34.52 openapi-types@12.1.3 ajv@8.20.0 ajv-formats@3.0.1

cat > app.mjs <<'JS'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import ajv from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { openapi } from '@elysiajs/openapi'
import { Elysia, t } from 'elysia'

const cases = {
  maybe: [t.MaybeEmpty(t.String()), 'a'],
  pair: [t.Tuple([t.String(), t.Number()]), ['a', 1]],
  pattern: [t.RegExp(/^a$/i), 'A'],
  enum: [t.Enum({ a: 'a', b: 1 }), 1],
  date: [t.Date(), new Date(0)],
}
const app = new Elysia().use(openapi())
for (const [name, [schema, value]] of Object.entries(cases)) app.get(`/${name}`, () => ({ value }), { response: t.Object({ value: schema }) })
await app.modules
const get = (path) => app.handle(new Request(`http://localhost${path}`)).then((response) => response.json())

for (const name of ['elysia', '@elysiajs/openapi', '@sinclair/typebox']) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version)
const document = await get('/openapi/json')
const found = {}
for (const name of Object.keys(cases)) {
  const schema = document.paths[`/${name}`].get.responses[200].content['application/json'].schema
  const validator = formats.default(new ajv.default({ strict: false }))
  const body = await get(`/${name}`)
  found[name] = !validator.validateSchema(schema) ? 'no JSON Schema' : validator.validate(schema, body) ? 'fits' : 'does not fit'
  console.log(found[name].padEnd(15), JSON.stringify(body).padEnd(42), JSON.stringify(schema.properties.value))
}
assert.equal(document.openapi, '3.1.2')
assert.deepEqual(found, { maybe: 'no JSON Schema', pair: 'no JSON Schema', pattern: 'no JSON Schema', enum: 'does not fit', date: 'fits' })
JS
node app.mjs
