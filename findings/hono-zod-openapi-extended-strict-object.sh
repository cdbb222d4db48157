#!/usr/bin/env bash
# @hono/zod-openapi makes the OpenAPI document and the validation of a request from one schema, so that the two cannot disagree.
# Expected: a strict object that extends another strict object is documented as one closed object with the fields of both.
# Found: with @hono/zod-openapi 1.6.3 and zod 4.6.7, where the first object has a name in the document, the second is an `allOf` of two closed objects, `additionalProperties: false` in each.
#   Neither knows the fields of the other, so that by the document no value is valid. The server accepts the value that was meant.
# It matters to whoever works from the document: validators refuse what the server accepts, and generators of test data say that they can make nothing for the operation.
#   An extension of the same object before it gets its name is documented as expected.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @hono/zod-openapi@1.6.3 hono@4.13.19 zod@4.6.7 ajv@8.20.0
cat > try.mjs <<'JS'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import Ajv2020 from 'ajv/dist/2020.js'
const plain = z.strictObject({ name: z.string() })
const named = plain.openapi('Change')
const bodies = {
  ofNamed: named.extend({ owner: z.string() }).openapi('OfNamed'),
  ofPlain: plain.extend({ owner: z.string() }).openapi('OfPlain'),
}
const app = new OpenAPIHono()
for (const [path, schema] of Object.entries(bodies)) {
  const content = { 'application/json': { schema } }
  app.openapi(
    createRoute({ method: 'post', path: `/${path}`, request: { body: { required: true, content } }, responses: { 200: { description: 'OK' } } }),
    (c) => c.text('OK'),
  )
}
const { components } = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Boxes', version: '1' } })
const value = { name: 'box', owner: 'ann' }
const validBy = (name) => {
  const validator = new Ajv2020({ strict: false })
  return validator.validate({ $ref: `#/components/schemas/${name}`, components }, value)
}
const accepted = async (path) =>
  (await app.request(`/${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) })).status === 200
console.log(JSON.stringify({
  ofNamed: { accepted: await accepted('ofNamed'), validByDocument: validBy('OfNamed') },
  ofPlain: { accepted: await accepted('ofPlain'), validByDocument: validBy('OfPlain') },
}))
JS
npm ls --depth 0 | grep -E 'hono|zod|ajv'
result=$(timeout 60 node try.mjs)
echo "$result"
[ "$result" = '{"ofNamed":{"accepted":true,"validByDocument":false},"ofPlain":{"accepted":true,"validByDocument":true}}' ]
