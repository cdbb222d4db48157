#!/usr/bin/env bash
# A cookie holds the UTF-8 bytes of "Zoë" (RFC 9110 allows such bytes in a field value). Another header of the same response holds a Latin-1 "é", or not.
# Expected: how a client reads one header does not depend on another.
# Found: httpx 0.28.1 and its successor httpx2 2.16.2 choose one charset for all headers together: ASCII, else UTF-8, else Latin-1. The same cookie is "Zoë"
#   in one response and "ZoÃ«" in the next, if a proxy adds a header with one Latin-1 byte. And they cannot send back a cookie like this that they received:
#   the next request fails with UnicodeEncodeError. requests always reads Latin-1 and sends back the bytes that it received; aiohttp always reads UTF-8.
# It matters to whoever compares cookie values between responses (is the session the same?) or checks a signature over the value.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --no-compile --disable-pip-version-check httpx==0.28.1 httpx2==2.16.2 requests==2.34.2 aiohttp==3.14.5

cat > charset.py <<'PY'
import asyncio, socket, threading
import aiohttp, httpx, httpx2, requests

COOKIE = "Set-Cookie: name=Zoë; Path=/\r\n".encode()
received = []

def serve(extra):
    listener = socket.create_server(("127.0.0.1", 0))
    def run():
        while True:
            connection, _ = listener.accept()
            request = connection.recv(65536)
            received.append([line for line in request.split(b"\r\n") if line.startswith(b"Cookie: ")])
            connection.sendall(b"HTTP/1.1 200 OK\r\n" + COOKIE + extra + b"Content-Length: 0\r\nConnection: close\r\n\r\n")
            connection.close()
    threading.Thread(target=run, daemon=True).start()
    return f"http://localhost:{listener.getsockname()[1]}/"

async def by_aiohttp(url):
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        return response.headers["Set-Cookie"]

def read(url): return [httpx.get(url).headers["Set-Cookie"], httpx2.get(url).headers["Set-Cookie"], requests.get(url).headers["Set-Cookie"], asyncio.run(by_aiohttp(url))]

alone, beside = serve(b""), serve(b"X-Served-By: caf\xe9\r\n")
print(f"httpx {httpx.__version__}, httpx2 {httpx2.__version__}, requests {requests.__version__}, aiohttp {aiohttp.__version__}")
print("the cookie alone:            ", read(alone))
print("beside a header with a byte E9:", read(beside))
assert read(alone) == ["name=Zoë; Path=/", "name=Zoë; Path=/", "name=ZoÃ«; Path=/", "name=Zoë; Path=/"]
assert read(beside) == ["name=ZoÃ«; Path=/", "name=ZoÃ«; Path=/", "name=ZoÃ«; Path=/", "name=Zoë; Path=/"]

session = requests.Session()
session.get(alone), session.get(alone)
assert received[-1] == ["Cookie: name=Zoë".encode()]
for library in (httpx, httpx2):
    with library.Client() as client:
        client.get(alone)
        try:
            client.get(alone)
            raise SystemExit(f"{library.__name__} sent the cookie back")
        except UnicodeEncodeError as error:
            print(f"{library.__name__}, second request: {error}")
PY
PYTHONIOENCODING=utf-8 venv/bin/python charset.py
