#!/usr/bin/env bash
# A server sets a cookie whose value is base64 with padding; an aiohttp client keeps it in its jar and sends it back. RFC 6265 allows "=" and "/" in a value.
# Expected: the client sends the value that it received, as the requests library and browsers do.
# Found: aiohttp 3.14.5 puts the value in double quotes: session="eyJ1IjoxfQ==". Parsers that follow RFC 6265 keep quotes as part of the value
#   (cookie 1.1.1, cookie-es 3.1.1), so the server compares "eyJ1IjoxfQ==" with eyJ1IjoxfQ== and a signature over it no longer fits. cookie 0.7.2, which
#   Express uses, removes the quotes: the same client works with one Node server and is logged out by another.
# It matters to every tool on aiohttp that logs in and scans with the session: it may test as an anonymous user without noticing.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --no-compile --disable-pip-version-check aiohttp==3.14.5 requests==2.34.2
npm install --silent --no-audit --no-fund cookie@1.1.1 cookie-old@npm:cookie@0.7.2 cookie-es@3.1.1

cat > clients.py <<'PY'
import asyncio, http.server, threading
import aiohttp, requests

received = []

class Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        received.append(self.headers.get("Cookie"))
        self.send_response(200)
        self.send_header("Set-Cookie", "session=eyJ1IjoxfQ==; Path=/")
        self.send_header("Content-Length", "0")
        self.end_headers()
    def log_message(self, *rest): pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = f"http://localhost:{server.server_port}/"

async def twice():
    async with aiohttp.ClientSession() as session:
        for _ in range(2):
            async with session.get(url): pass

session = requests.Session()
session.get(url), session.get(url)
by_requests = received[-1]
asyncio.run(twice())
by_aiohttp = received[-1]
print(f"requests {requests.__version__}: {by_requests}")
print(f"aiohttp  {aiohttp.__version__}: {by_aiohttp}")
assert by_requests == "session=eyJ1IjoxfQ==" and by_aiohttp == 'session="eyJ1IjoxfQ=="'
PY
venv/bin/python clients.py

cat > servers.mjs <<'JS'
import assert from 'node:assert/strict'
import { parse } from 'cookie'
import { parse as parseOld } from 'cookie-old'
import { parse as parseEs } from 'cookie-es'
const header = 'session="eyJ1IjoxfQ=="'
const seen = { 'cookie 0.7.2': parseOld(header).session, 'cookie 1.1.1': parse(header).session, 'cookie-es 3.1.1': parseEs(header).session }
console.log('what the server then reads:', seen)
assert.deepEqual(Object.values(seen), ['eyJ1IjoxfQ==', '"eyJ1IjoxfQ=="', '"eyJ1IjoxfQ=="'])
JS
node servers.mjs
