#!/usr/bin/env bash
# An HTTP/2 client may split its cookies over several Cookie header fields (RFC 9113, 8.2.3; browsers do), and the server has to join them again.
# Expected: an ASGI server joins them, so that every framework on it sees the same cookies.
# Found: granian 2.8.9 passes the fields on one by one, and each framework does something else with them. Starlette joins them, Falcon sees only the last
#   cookie, Litestar only the first, and Django one cookie whose value is "abc,csrf=xyz". The session cookie is there or not depending on its position.
# It matters because a scan over HTTP/1.1 sees an application that reads its cookies well, and a browser over HTTP/2 meets another one.
set -euo pipefail
dir=$(mktemp -d)
server=''
trap 'kill "$server" 2>/dev/null || true; wait; rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --no-compile --disable-pip-version-check granian==2.8.9 starlette==1.10.0 falcon==4.4.0 litestar==2.25.0 django==5.2.19

cat > starlette_app.py <<'PY'
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route
async def show(request): return JSONResponse(request.cookies)
app = Starlette(routes=[Route("/", show)])
PY
cat > falcon_app.py <<'PY'
import falcon.asgi
class Show:
    async def on_get(self, request, response): response.media = request.cookies
app = falcon.asgi.App()
app.add_route("/", Show())
PY
cat > litestar_app.py <<'PY'
from litestar import Litestar, Request, get
@get("/")
async def show(request: Request) -> dict: return dict(request.cookies)
app = Litestar([show])
PY
cat > django_app.py <<'PY'
import django, django.conf, django.urls
from django.core.asgi import get_asgi_application
from django.http import JsonResponse
django.conf.settings.configure(SECRET_KEY="only for this test", ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"])
urlpatterns = [django.urls.path("", lambda request: JsonResponse(request.COOKIES))]
app = get_asgi_application()
PY
cat > client.mjs <<'JS'
import { connect } from 'node:http2'
const headers = { ':path': '/', ...(process.argv[3] === 'split' ? { cookie: ['sid=abc', 'csrf=xyz'] } : { cookie: 'sid=abc; csrf=xyz' }) }
const session = connect(`http://127.0.0.1:${process.argv[2]}`)
session.on('error', () => process.exit(7))
let body = ''
session.request(headers).on('data', (part) => { body += part }).on('end', () => { console.log(JSON.stringify(JSON.parse(body))); session.close() })
JS

venv/bin/granian --version
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
ask() { node client.mjs "$port" "$1" 2>/dev/null; }
expect() { # framework, what it should see when the cookies come in two fields
  venv/bin/granian --interface asgi --http auto --host 127.0.0.1 --port "$port" "$1_app:app" >log 2>&1 &
  server=$!
  for _ in $(seq 60); do ask joined >/dev/null && break; sleep 0.25; done
  printf '%-10s one field: %s   two fields: %s\n' "$1" "$(ask joined)" "$(ask split)"
  [ "$(ask joined)" = '{"sid":"abc","csrf":"xyz"}' ] && [ "$(ask split)" = "$2" ]
  kill "$server"; wait "$server" || true; server=''
}
expect starlette '{"sid":"abc","csrf":"xyz"}'
expect falcon '{"csrf":"xyz"}'
expect litestar '{"sid":"abc"}'
expect django '{"sid":"abc,csrf=xyz"}'
