#!/usr/bin/env bash
# Flask (Werkzeug 3.1.9) sets a cookie with a comma and an "é". It writes the value in quotes with octal escapes: prefs="a\054 \303\251". Another service under
# the same domain receives it.
# Expected: the other service reads the value, or at least the raw text between the quotes.
# Found: five readers, five results. Werkzeug: the value. cookie 1.1.1: the text with its quotes. cookies 0.9.2 (Koa): the escapes without quotes. Hono 4.13.19
#   and Go's net/http: there is no such cookie. hapi 21.4.10: the request is refused with status 400, for every path, as long as the cookie is there.
# It matters to whoever checks if a cookie reaches a service, or compares what two services make of it: absent, or 400, may be about another cookie's bytes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --no-compile --disable-pip-version-check werkzeug==3.1.9
npm install --silent --no-audit --no-fund cookie@1.1.1 cookies@0.9.2 hono@4.13.19 @hapi/hapi@21.4.10

cat > write.py <<'PY'
from werkzeug.http import dump_cookie, parse_cookie
line = dump_cookie("prefs", "a, é").partition(";")[0]
assert parse_cookie(line)["prefs"] == "a, é"
open("cookie.txt", "w").write(f"sid=1; {line}")
PY
venv/bin/python write.py
echo "Cookie: $(cat cookie.txt)"

cat > read.mjs <<'JS'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { server as hapi } from '@hapi/hapi'
import { parseCookie } from 'cookie'
import Cookies from 'cookies'
import { parse } from 'hono/utils/cookie'
const cookie = readFileSync('cookie.txt', 'utf8')
const service = hapi()
service.route({ method: 'GET', path: '/', handler: (request) => request.state })
const answer = async (text) => (await service.inject({ url: '/', headers: { cookie: text } })).statusCode
const read = {
  cookie: parseCookie(cookie).prefs,
  koa: new Cookies({ headers: { cookie } }, {}).get('prefs'),
  hono: parse(cookie).prefs,
  'hapi, without it': await answer('sid=1'),
  'hapi, with it': await answer(cookie),
}
console.log(read)
assert.deepEqual(Object.values(read), ['"a\\054 \\303\\251"', 'a\\054 \\303\\251', undefined, 200, 400])
JS
node read.mjs

cat > main.go <<'GO'
package main

import (
	"fmt"
	"net/http"
	"os"
)

func main() {
	text, _ := os.ReadFile("cookie.txt")
	request := &http.Request{Header: http.Header{"Cookie": {string(text)}}}
	fmt.Println("Go net/http:", request.Cookies())
	if len(request.Cookies()) != 1 {
		os.Exit(1)
	}
}
GO
go run main.go
