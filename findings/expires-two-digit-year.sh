#!/usr/bin/env bash
# "Expires=Thu, 01-Jan-70 00:00:01 GMT" is an old way to delete a cookie; many applications still send it. RFC 6265 (5.1.1) says that the years 70 to 99 are
# 1970 to 1999 and 0 to 69 are 2000 to 2069.
# Expected: every client that knows the form reads 1970, and the cookie is gone.
# Found: requests and httpx take the year that is nearest to today (http.cookiejar, window of 50 years). Since 2020 that is 2070, so they keep and send the
#   cookie for decades. aiohttp and tough-cookie follow the RFC. set-cookie-parser and cookie are right for 70 but read the year 60 as 1960.
# It matters to whoever tests a logout: with requests the session cookie that the server deleted is still in the jar, and looks like one of 44 years.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --no-compile --disable-pip-version-check requests==2.34.2 httpx==0.28.1 aiohttp==3.14.5
npm install --silent --no-audit --no-fund tough-cookie@6.1.0 set-cookie-parser@3.2.3 cookie@1.1.1

cat > jars.py <<'PY'
import asyncio, http.server, platform, threading, time
import aiohttp, httpx, requests

class Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        for year in ("70", "1970"):
            self.send_header("Set-Cookie", f"year{year}=gone; Path=/; Expires=Thu, 01-Jan-{year} 00:00:01 GMT")
        self.send_header("Content-Length", "0")
        self.end_headers()
    def log_message(self, *rest): pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = f"http://localhost:{server.server_port}/"

async def by_aiohttp():
    async with aiohttp.ClientSession() as session:
        async with session.get(url):
            return [cookie.key for cookie in session.cookie_jar]

def kept(jar): return [f"{cookie.name} until {time.gmtime(cookie.expires).tm_year}" for cookie in jar]

found = {
    f"requests {requests.__version__}": kept(requests.get(url).cookies),
    f"httpx {httpx.__version__}": kept(httpx.get(url).cookies.jar),
    f"aiohttp {aiohttp.__version__}": asyncio.run(by_aiohttp()),
}
print(f"Python {platform.python_version()}, cookies kept:", found)
assert list(found.values()) == [["year70 until 2070"], ["year70 until 2070"], []]
PY
venv/bin/python jars.py

cat > parsers.mjs <<'JS'
import assert from 'node:assert/strict'
import { parseSetCookie } from 'cookie'
import parser from 'set-cookie-parser'
import { Cookie } from 'tough-cookie'
const line = (year) => `id=1; Expires=Thu, 01-Jan-${year} 00:00:01 GMT`
const years = (read) => ['70', '60'].map((year) => read(line(year)).getUTCFullYear())
const found = { 'tough-cookie': years((text) => Cookie.parse(text).expires), 'set-cookie-parser': years((text) => parser(text)[0].expires), cookie: years((text) => parseSetCookie(text).expires) }
console.log('years read from 70 and 60:', found)
assert.deepEqual(Object.values(found), [[1970, 2060], [1970, 1960], [1970, 1960]])
JS
node parsers.mjs
