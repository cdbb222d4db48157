"""A shop whose requests are handled carelessly (`TWIN=weak`), or as they should be (`TWIN=hardened`).

`TWIN=limited` and `TWIN=forwarded` are hardened and limit requests without announcing it: the first counts by the
address of the connection, the second by what the client writes into `X-Forwarded-For`.
"""

import os
import sys
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

from flask import Flask, Response, jsonify, request
from markupsafe import escape
from waitress import serve

TWIN = os.environ["TWIN"]
WEAK = TWIN == "weak"
MOST, WINDOW = 14, 20.0
VUE = "https://cdn.jsdelivr.net/npm/vue@3.5.13/dist/vue.global.prod.js"
INTEGRITY = "" if WEAK else ' integrity="sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC" crossorigin="anonymous"'

app = Flask(__name__, static_folder=None)
seen = {}


def record(what):
    with (Path(os.environ["STATE_DIR"]) / "mutations.txt").open("a", encoding="utf-8") as file:
        file.write(f"{what}\n")


class MethodOverride:
    """Lets a header or a parameter choose the method, as old frameworks did."""

    def __init__(self, inner):
        self.inner = inner

    def __call__(self, environ, start_response):
        wanted = environ.get("HTTP_X_HTTP_METHOD_OVERRIDE")
        if wanted and environ["REQUEST_METHOD"] == "POST":
            environ["REQUEST_METHOD"] = wanted
        return self.inner(environ, start_response)


@app.before_request
def limit():
    if TWIN not in ("limited", "forwarded") or request.path != "/api/orders":
        return None
    forwarded = request.headers.get("X-Forwarded-For") if TWIN == "forwarded" else None
    key, now = forwarded or request.remote_addr, time.monotonic()
    recent = [at for at in seen.get(key, []) if now - at < WINDOW]
    seen[key] = [*recent, now]
    return (jsonify(error="too many requests"), 429, {"Retry-After": "20"}) if len(recent) >= MOST else None


@app.after_request
def headers(response):
    if TWIN == "hardened":
        response.headers["RateLimit-Policy"] = '"default";q=1000;w=60'
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


@app.route("/", methods=["GET", "COPY", "MOVE"] if WEAK else ["GET"])
def home():
    return (
        "<!doctype html><title>Shop</title>"
        f'<script src="{VUE}"{INTEGRITY}></script>'
        '<a href="/search?q=shoes">search</a> <a href="/preview?url=https%3A%2F%2Fshop.example%2Fa">preview</a>'
        '<a href="/api/orders">orders</a> <a href="/api/rates">rates</a> <a href="/api/catalogue">catalogue</a>'
    )


@app.get("/search")
def search():
    query = request.args.get("q", "")
    return f"<!doctype html><title>Search</title><p>Results for {query if WEAK else escape(query)}</p>"


@app.get("/preview")
def preview():
    url = request.args.get("url", "")
    if not WEAK and urlsplit(url).hostname != "shop.example":
        return jsonify(error="this host is not allowed"), 400
    if urlsplit(url).hostname == "shop.example":
        return jsonify(title="Shoes", of=url)
    with urllib.request.urlopen(url, timeout=3) as response:
        return jsonify(title=response.read(200).decode("utf-8", "replace"), of=url)


@app.get("/api/orders")
def orders():
    return jsonify(orders=[{"id": 17, "item": "brick"}])


@app.get("/api/rates")
def rates():
    try:
        urllib.request.urlopen("http://127.0.0.1:9/rates", timeout=2)
    except OSError as error:
        return jsonify(error=str(error) if WEAK else "the rates are not available"), 502
    return jsonify(rates=[])


@app.get("/api/catalogue")
def catalogue():
    items = [{"id": n, "text": "x" * 100} for n in range(12_000 if WEAK else 20)]
    return jsonify(items=items)


@app.post("/api/orders/new")
def new_order():
    record("order")
    return jsonify(ok=True), 201


if WEAK:
    app.wsgi_app = MethodOverride(app.wsgi_app)

if __name__ == "__main__":
    sys.stdout.flush()
    serve(app, host="127.0.0.1", port=int(os.environ["PORT"]), threads=4, clear_untrusted_proxy_headers=False)
