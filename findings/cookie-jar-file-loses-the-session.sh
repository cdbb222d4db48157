#!/usr/bin/env bash
# A login is done with curl, which keeps its cookies in a file (cookies.txt, the Netscape form). Python's MozillaCookieJar, which requests and many tools use,
# reads the file, or the other way round.
# Expected: the session cookie arrives, at least with ignore_discard=True, which says to keep session cookies.
# Found: it is lost in both directions, silently. libcurl 8.23.0 writes 0 as the time of a session cookie; Python takes that as 1970, so that the cookie is
#   expired: ignore_expires=True is needed to read it, and then it is still not sent. Python writes an empty time; libcurl skips that line. Cookies with a
#   Max-Age survive, so the file seems to work.
# It matters to every scanner that is given a cookie file: it may scan as an anonymous user. Take 0 and an empty time as "no expiry" when reading the form.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --no-compile --disable-pip-version-check pycurl==7.49.0 requests==2.34.2

cat > jars.py <<'PY'
import http.server, io, platform, threading
from http.cookiejar import MozillaCookieJar
import pycurl, requests

received = []

class Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        received.append(self.headers.get("Cookie"))
        self.send_response(200)
        self.send_header("Set-Cookie", "sid=abc; Path=/; HttpOnly")
        self.send_header("Set-Cookie", "theme=dark; Path=/; Max-Age=9999")
        self.send_header("Content-Length", "0")
        self.end_headers()
    def log_message(self, *rest): pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = f"http://127.0.0.1:{server.server_port}/"

def curl(option, file):
    handle = pycurl.Curl()
    for name, value in ((handle.URL, url), (handle.WRITEDATA, io.BytesIO()), (option, file)): handle.setopt(name, value)
    handle.perform()
    handle.close()

def sent_by_requests(**how):
    session = requests.Session()
    session.cookies = MozillaCookieJar("curl.txt")
    session.cookies.load(**how)
    session.get(url)
    return received[-1]

print(pycurl.version.split()[1], "and Python", platform.python_version())
curl(pycurl.COOKIEJAR, "curl.txt")
from_curl = [sent_by_requests(ignore_discard=True), sent_by_requests(ignore_discard=True, ignore_expires=True)]
print("written by curl, sent by requests:", from_curl)
assert from_curl == ["theme=dark", "theme=dark"]

jar = MozillaCookieJar("python.txt")
session = requests.Session()
session.cookies = jar
session.get(url), session.get(url)
assert received[-1] == "sid=abc; theme=dark"
jar.save(ignore_discard=True)
curl(pycurl.COOKIEFILE, "python.txt")
print("written by Python, sent by curl:", received[-1])
assert received[-1] == "theme=dark"
PY
venv/bin/python jars.py
