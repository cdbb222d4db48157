#!/usr/bin/env bash
# @hono/zod-openapi makes the OpenAPI document and the validation of a request from one schema, so that the two cannot disagree.
# Expected: a query parameter that the document describes as an array (style form, exploded: the defaults of OpenAPI) takes one element, `?tag=a`, as it takes two, `?tag=a&tag=b`;
#   and `null` alone as a value is described as type "null".
# Found: with @hono/zod-openapi 1.6.3, hono 4.13.19 and zod 4.6.7 the list of two is accepted and the list of one is refused with 400: Hono hands a parameter that occurs once to the
#   validator as a text. The document says nothing of it. A field that is always null is described as "object" or "null".
# It matters to whoever sends what the document allows: generated clients, test generators and scanners get 400 for the commonest list there is, and take the operation for broken.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @hono/zod-openapi@1.6.3 hono@4.13.19 zod@4.6.7
cat > try.mjs <<'JS'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
const app = new OpenAPIHono()
const route = createRoute({
  method: 'get',
  path: '/items',
  request: { query: z.object({ tag: z.array(z.string()).optional() }) },
  responses: { 200: { description: 'OK', content: { 'application/json': { schema: z.object({ next: z.literal(null) }) } } } },
})
app.openapi(route, (c) => c.json({ next: null }))
const { paths } = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Items', version: '1' } })
const { parameters, responses } = paths['/items'].get
const asked = async (query) => (await app.request(`/items${query}`)).status
console.log(JSON.stringify({
  documented: parameters[0].schema,
  style: parameters[0].style ?? 'default',
  none: await asked(''),
  one: await asked('?tag=a'),
  two: await asked('?tag=a&tag=b'),
  alwaysNull: responses[200].content['application/json'].schema.properties.next,
}))
JS
npm ls --depth 0 | grep -E 'hono|zod'
result=$(timeout 60 node try.mjs)
echo "$result"
[ "$result" = '{"documented":{"type":"array","items":{"type":"string"}},"style":"default","none":200,"one":400,"two":200,"alwaysNull":{"type":["object","null"],"enum":[null]}}' ]
