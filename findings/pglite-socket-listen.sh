#!/usr/bin/env bash
# PGlite is PostgreSQL in WebAssembly; pglite-socket serves it to any PostgreSQL client over TCP.
# Expected: a client that says LISTEN gets what another client sends with NOTIFY, as with PostgreSQL; or LISTEN is refused.
# Found: with pglite-socket 0.2.17 and PGlite 0.5.14 all clients are one session. The message goes to the connection that sends NOTIFY, which never said
#   LISTEN; the one that did gets nothing, and PGlite's own `listen` in the same process gets nothing either.
# It matters because job queues on LISTEN (pg-boss, Graphile Worker) start and run without an error, and wait for their slowest poll at each job.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17 pg@8.16.3
cat > try.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import pg from 'pg'
const db = await PGlite.create()
const server = new PGLiteSocketServer({ db, port: 0, host: '127.0.0.1', maxConnections: 4 })
const ready = new Promise((resolve) => server.addEventListener('listening', ({ detail }) => resolve(detail.port)))
await server.start()
const port = await ready
const connect = async () => {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' })
  client.on('error', () => undefined)
  await client.connect()
  return client
}
const [listener, sender] = [await connect(), await connect()]
const got = { inTheProcess: 0, byAnother: 0, byTheSender: 0 }
await db.listen('jobs', () => { got.inTheProcess += 1 })
listener.on('notification', () => { got.byAnother += 1 })
sender.on('notification', () => { got.byTheSender += 1 })
await listener.query('LISTEN jobs')
for (let left = 5; left > 0; left -= 1) await sender.query("NOTIFY jobs, 'one'")
await new Promise((resolve) => setTimeout(resolve, 1500))
await listener.query('SELECT 1')
console.log(JSON.stringify({ sent: 5, ...got }))
await Promise.all([listener.end(), sender.end()])
await server.stop()
await db.close()
process.exit(0)
JS
npm ls --depth 0 | grep pglite
result=$(timeout 120 node try.mjs)
echo "$result"
[ "$result" = '{"sent":5,"inTheProcess":0,"byAnother":0,"byTheSender":5}' ]
