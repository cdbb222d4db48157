#!/usr/bin/env bash
# Playwright's storage state is how many test suites keep a login: a file with all cookies and their attributes. It is written here by its request context,
# which needs no browser, from cookies that say SameSite=Lax, SameSite=None, or nothing.
# Expected: the file keeps what the server said, or says that it is not known.
# Found: Playwright 1.65.1 writes sameSite "Lax" for a cookie that has no SameSite attribute: the file does not distinguish it from one that has. Partitioned and Priority
#   are not in the file at all. Session cookies have expires -1, and a Max-Age becomes a point in time with a fraction.
# It matters to whoever judges cookies by such a file: "SameSite is missing" cannot be found in it, and "SameSite=Lax is set" cannot be said.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --ignore-scripts playwright-core@1.65.1

cat > state.mjs <<'JS'
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { request } from 'playwright-core'
const lines = ['lax=1; SameSite=Lax', 'none=1; SameSite=None; Secure', 'silent=1', 'extra=1; Secure; Partitioned; Priority=High', 'timed=1; Max-Age=60']
const server = createServer((_, response) => response.writeHead(200, { 'Set-Cookie': lines }).end()).listen(0, '127.0.0.1', async () => {
  const context = await request.newContext()
  await context.get(`http://localhost:${server.address().port}/`)
  const { cookies } = await context.storageState()
  await context.dispose()
  server.close()
  for (const cookie of cookies) console.log(JSON.stringify(cookie))
  const by = Object.fromEntries(cookies.map((cookie) => [cookie.name, cookie]))
  assert.deepEqual([by.lax.sameSite, by.none.sameSite, by.silent.sameSite], ['Lax', 'None', 'Lax'])
  assert.deepEqual({ ...by.silent, name: '' }, { ...by.lax, name: '' })
  assert.deepEqual(Object.keys(by.extra), Object.keys(by.lax))
  assert.equal(by.silent.expires, -1)
  assert.ok(by.timed.expires > Date.now() / 1000)
})
JS
npm ls --depth=0 | tail -n +2
node state.mjs
