#!/usr/bin/env bash
# A HAR entry has its cookies in two places: the header "Cookie" and the list "cookies". Its query string too: in the address and in "queryString". Every
# exporter writes both. The values are as they were sent, so a signed Express session reads s%3Aabc.def.
# Expected: a tool that repeats the request from the entry sends each cookie and each parameter once, unchanged.
# Found: httpsnippet 3.0.10 (Kong), @readme/httpsnippet 11.1.0 and fetch-har 11.1.1 send every cookie twice, the second time percent-encoded again:
#   "sid=s%3Aabc.def; sid=s%253Aabc.def". fetch-har sends each query parameter twice as well, once decoded and once as it is. If the header is removed from
#   the entry to avoid that, only the broken value is left and the session is invalid.
# It matters to whoever builds a reproduction ("run this curl command") from a HAR entry: use the header alone, or the list alone without encoding.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund httpsnippet@3.0.10 @readme/httpsnippet@11.1.0 fetch-har@11.1.1

cat > replay.mjs <<'JS'
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { HTTPSnippet as Readme } from '@readme/httpsnippet'
import fetchHar from 'fetch-har'
import { HTTPSnippet as Kong } from 'httpsnippet'
const request = (origin, headers = [{ name: 'Cookie', value: 'sid=s%3Aabc.def' }]) => ({
  method: 'GET', url: `${origin}/a?to=x%2Fy`, httpVersion: 'HTTP/1.1', headersSize: -1, bodySize: -1,
  headers, cookies: [{ name: 'sid', value: 's%3Aabc.def' }], queryString: [{ name: 'to', value: 'x%2Fy' }],
})
const again = '--cookie sid=s%253Aabc.def'
for (const [name, Snippet] of [['httpsnippet', Kong], ['@readme/httpsnippet', Readme]]) {
  const curl = [await new Snippet(request('http://localhost')).convert('shell', 'curl')].flat()[0]
  console.log(`${name}:\n${curl}`)
  assert.ok(curl.includes("--header 'Cookie: sid=s%3Aabc.def'") && curl.includes(again))
  const without = [await new Snippet(request('http://localhost', [])).convert('shell', 'curl')].flat()[0]
  assert.ok(without.includes(again) && !without.includes('s%3Aabc.def'))
}
const server = createServer((incoming, response) => {
  console.log(`fetch-har sends: ${incoming.url} with Cookie: ${incoming.headers.cookie}`)
  response.end()
  assert.equal(incoming.headers.cookie, 'sid=s%3Aabc.def; sid=s%253Aabc.def')
  assert.deepEqual(new URL(incoming.url, 'http://localhost').searchParams.getAll('to').length, 2)
}).listen(0, '127.0.0.1', async () => {
  await fetchHar({ log: { entries: [{ request: request(`http://127.0.0.1:${server.address().port}`) }] } })
  server.close()
})
JS
npm ls --depth=0 | tail -n +2
node replay.mjs
