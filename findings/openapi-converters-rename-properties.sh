#!/usr/bin/env bash
# Two converters between versions of OpenAPI: @scalar/openapi-upgrader writes 3.1 from 3.0, @apiture/openapi-down-convert writes 3.0 from 3.1.
# Expected: keywords of schemas are converted; the names of an API's own properties, and the values of examples, stay as they are.
# Found, with @scalar/openapi-upgrader 0.1.11 and @apiture/openapi-down-convert 0.14.2: an object with a property called "example" loses it on the way up and gets a property
#   "examples" that is a list and no schema; one with a property called "const" loses it on the way down, and "enum" takes its place. On the way up an example whose
#   value has members called "nullable" and "type" is rewritten as if it were a schema, and "nullable" beside "allOf" or "anyOf" stays, where 3.1 ignores it, so that null
#   is no longer valid.
# It matters to whoever compares responses with a converted document: the server seems to send an undocumented property, and to leave out a documented one.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund @scalar/openapi-upgrader@0.1.11 @apiture/openapi-down-convert@0.14.2

cat > convert.mjs <<'JS'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import down from '@apiture/openapi-down-convert'
import { upgrade } from '@scalar/openapi-upgrader'

const api = (openapi, schemas) => ({ openapi, info: { title: 'words', version: '1' }, paths: {}, components: { schemas } })
const text = { type: 'string' }
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version}`
const show = (before, after) => Object.keys(before).forEach((name) => console.log(`  ${JSON.stringify(before[name])}\n    ${JSON.stringify(after[name])}`))

const old = {
  Word: { type: 'object', properties: { word: text, example: text } },
  Column: { type: 'object', example: { type: 'text', nullable: true } },
  Either: { nullable: true, anyOf: [{ type: 'string' }, { type: 'number' }] },
}
const up = upgrade(api('3.0.3', structuredClone(old)), '3.1').components.schemas
console.log(version('@scalar/openapi-upgrader'))
show(old, up)
assert.deepEqual(up.Word.properties, { word: text, examples: [text] })
assert.deepEqual(up.Column.examples, [{ type: ['text', 'null'] }])
assert.deepEqual(up.Either, old.Either)

const recent = { Symbol: { type: 'object', properties: { name: text, const: { type: 'boolean' } } } }
const downwards = new down.Converter(api('3.1.0', structuredClone(recent))).convert().components.schemas
console.log(version('@apiture/openapi-down-convert'))
show(recent, downwards)
assert.deepEqual(downwards.Symbol.properties, { name: text, enum: [{ type: 'boolean' }] })
JS
node convert.mjs
