#!/usr/bin/env bash
# openapi-merge joins several OpenAPI documents into one, for a gateway or a documentation page.
# Expected: the operations of each document need what they needed before: a document without "security" has open operations, and one with "security" has guarded ones.
# Found, with openapi-merge 2.0.2: the "security" of the first document that has one becomes that of the whole, in whichever order the documents come. The open
#   operations of the other document are documented as guarded; with two guarded documents, those of the second are documented with the credentials of the first. The
#   "servers" of the first document are those of all operations too.
# It matters to whoever looks for operations that need credentials by their document and respond without: here the document is wrong, not the server.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund openapi-merge@2.0.2

cat > merge.mjs <<'JS'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import merging from 'openapi-merge'

const api = (name, scheme) => ({
  openapi: '3.0.3', info: { title: name, version: '1' }, servers: [{ url: `https://${name}.example.com` }],
  ...(scheme && { security: [{ [name]: [] }], components: { securitySchemes: { [name]: scheme } } }),
  paths: { [`/${name}`]: { get: { responses: { 200: { description: 'ok' } } } } },
})
const [catalog, orders, billing] = [api('catalog'), api('orders', { type: 'http', scheme: 'bearer' }), api('billing', { type: 'apiKey', in: 'header', name: 'X-Key' })]
const needs = (...documents) => {
  const { output } = merging.merge(documents.map((oas) => ({ oas: structuredClone(oas) })))
  return {
    servers: output.servers?.map(({ url }) => url),
    operations: Object.fromEntries(Object.entries(output.paths).map(([path, { get }]) => [path, (get.security ?? output.security ?? []).flatMap(Object.keys)])),
  }
}

console.log('openapi-merge', JSON.parse(readFileSync('node_modules/openapi-merge/package.json', 'utf8')).version)
const found = { 'orders, catalog': needs(orders, catalog), 'catalog, orders': needs(catalog, orders), 'orders, billing': needs(orders, billing) }
console.log(JSON.stringify(found, null, 1))
assert.deepEqual(found['orders, catalog'].operations, { '/orders': ['orders'], '/catalog': ['orders'] })
assert.deepEqual(found['catalog, orders'].operations, { '/catalog': ['orders'], '/orders': ['orders'] })
assert.deepEqual(found['orders, billing'].operations, { '/orders': ['orders'], '/billing': ['orders'] })
assert.deepEqual(found['orders, billing'].servers, ['https://orders.example.com'])
JS
node merge.mjs
