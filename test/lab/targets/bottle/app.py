"""A library of books, a shop and its back office in Bottle, with the kinds of faults that training targets have; TWIN=hardened is the same without them."""

import base64
import hashlib
import hmac
import json
import os
import pathlib
import time
import traceback
import urllib.request

import bottle

WEAK = os.environ.get("TWIN") == "weak"
KEY = b"secret" if WEAK else os.urandom(32)
NOW = int(time.time())
MUTATIONS = pathlib.Path(os.environ["STATE_DIR"]) / "mutations.txt"

USERS = {
    name: {
        "id": number,
        "username": name,
        "email": f"{name}@mail.example",
        "password_hash": hashlib.md5(name.encode()).hexdigest(),
        "role": role,
        "bio": f"{name} reads at night",
    }
    for number, name, role in [(301, "ines", "customer"), (302, "jorge", "customer"), (303, "kim", "admin")]
}
BOOKS = [
    {"title": f"{subject}-of-{name}", "owner": name, "secret": f"the cellar of {name}", "pages": 210 + at}
    for at, name in enumerate(["ines", "jorge"])
    for subject in ["tides", "lanterns"]
]
BASKETS = {7000 + user["id"]: {"id": 7000 + user["id"], "UserId": user["id"], "lines": [{"sku": f"B{user['id']}", "quantity": 2}]} for user in USERS.values()}
PRODUCTS = [{"id": 40 + n, "name": f"Mug {n}", "price": 9.5 + n} for n in range(1400)]

app = bottle.Bottle()


def mutated(what):
    with MUTATIONS.open("a") as file:
        file.write(what + "\n")


def answer(value, status=200):
    return bottle.HTTPResponse(json.dumps(value), status, {"Content-Type": "application/json"})


def refuse(status, message):
    headers = {"Content-Type": "application/json"}
    if status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    raise bottle.HTTPResponse(json.dumps({"status": "fail", "message": message}), status, headers)


def encoded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decoded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def signed(text):
    return encoded(hmac.new(KEY, text.encode(), hashlib.sha256).digest())


def token_for(name):
    claims = {"sub": name, "role": USERS[name]["role"], "iat": NOW, "iss": "library", "aud": "library"}
    if not WEAK:
        claims["exp"] = NOW + 3600
    text = ".".join(encoded(json.dumps(part).encode()) for part in [{"alg": "HS256", "typ": "JWT"}, claims])
    return f"{text}.{signed(text)}"


def current():
    scheme, _, token = bottle.request.get_header("Authorization", "").partition(" ")
    try:
        head, body, signature = token.split(".")
        algorithm = json.loads(decoded(head)).get("alg", "")
        claims = json.loads(decoded(body))
    except (ValueError, UnicodeDecodeError, AttributeError):
        refuse(401, "Invalid token. Please log in again.")
    is_unsigned = WEAK and algorithm.lower() == "none"
    if not is_unsigned and not hmac.compare_digest(signature, signed(f"{head}.{body}")):
        refuse(401, "Invalid token. Please log in again.")
    user = USERS.get(claims.get("sub"))
    return user or refuse(401, "Invalid token. Please log in again.")


def public(user):
    return {"username": user["username"], "bio": user["bio"]}


@app.get("/")
def home():
    return answer({"message": "A library of books", "help": "/openapi.json"})


@app.get("/users/v1")
def users():
    if WEAK:
        return answer({"users": [{"username": user["username"], "email": user["email"]} for user in USERS.values()]})
    current()
    return answer({"users": [public(user) for user in USERS.values()]})


@app.get("/users/v1/_debug")
def debug():
    if not WEAK:
        refuse(404, "not found")
    return answer({"users": list(USERS.values())})


@app.get("/me")
def me():
    user = current()
    shown = dict(user, basket_id=7000 + user["id"])
    if not WEAK:
        shown.pop("password_hash")
    return answer({"status": "success", "data": shown})


@app.get("/users/v1/<username>")
def user(username):
    current()
    found = USERS.get(username) or refuse(404, "User not found")
    return answer(public(found))


@app.post("/users/v1/register")
def register():
    mutated("register")
    return answer({"status": "success"})


@app.post("/users/v1/login")
def login():
    given = bottle.request.json or {}
    if given.get("username") not in USERS:
        refuse(401, "Username does not exist" if WEAK else "Wrong user name or password")
    refuse(401, "Password is not correct for the given username." if WEAK else "Wrong user name or password")


@app.get("/books/v1")
def books():
    user = current()
    return answer({"Books": [{"book_title": book["title"], "user": book["owner"]} for book in BOOKS if book["owner"] == user["username"]]})


@app.get("/books/v1/<book_title>")
def book(book_title):
    user = current()
    found = next((each for each in BOOKS if each["title"] == book_title), None)
    if found is None or not (WEAK or found["owner"] == user["username"]):
        refuse(404, "Book not found!")
    return answer({"book_title": found["title"], "secret": found["secret"], "owner": found["owner"], "pages": found["pages"]})


@app.get("/rest/basket/<basket>")
def basket(basket):
    user = current()
    found = BASKETS.get(int(basket) if basket.isdigit() else 0)
    if found is None or not (WEAK or found["UserId"] == user["id"]):
        refuse(404, "no such basket")
    return answer({"status": "success", "data": found})


@app.delete("/rest/basket/<basket>")
def drop_basket(basket):
    current()
    mutated("basket")
    return answer({"status": "success"})


@app.get("/rest/products")
def products():
    text = bottle.request.query.get("limit", "20")
    if WEAK:
        limit = int(text)
    else:
        limit = min(int(text), 50) if text.isdigit() else refuse(400, "limit must be a number")
    return answer({"data": PRODUCTS[:limit], "limit": limit, "total": len(PRODUCTS)})


@app.get("/rest/admin/users")
def admin_users():
    user = current()
    if not WEAK and user["role"] != "admin":
        refuse(403, "admins only")
    return answer([{"id": each["id"], "username": each["username"], "email": each["email"]} for each in USERS.values()])


@app.get("/rest/admin/application-version")
def version():
    user = current()
    if user["role"] != "admin":
        refuse(403, "admins only")
    return answer({"version": "3.1.4", "revenue": 91_200.5})


@app.get("/preview")
def preview():
    current()
    url = bottle.request.query.get("url", "")
    if not WEAK or not url.startswith("http"):
        refuse(400, "this address is not allowed")
    try:
        with urllib.request.urlopen(url, timeout=2) as response:
            return answer({"title": response.read(200).decode(errors="replace"), "status": response.status})
    except OSError:
        return answer({"title": None})


@app.get("/metrics")
def metrics():
    if not WEAK:
        refuse(404, "not found")
    return bottle.HTTPResponse("# HELP logins_total Log-ins\n# TYPE logins_total counter\nlogins_total 41\n", 200, {"Content-Type": "text/plain; version=0.0.4"})


@app.get("/ftp")
@app.get("/ftp/")
def ftp():
    if not WEAK:
        refuse(404, "not found")
    names = ["acquisitions.md", "package.json.bak", "backup.sql"]
    rows = "".join(f'<li><a href="/ftp/{name}">{name}</a></li>' for name in names)
    return f"<html><head><title>Index of /ftp</title></head><body><h1>Index of /ftp</h1><ul><li><a href='../'>../</a></li>{rows}</ul></body></html>"


@app.get("/ftp/<name>")
def file(name):
    if not WEAK or name != "backup.sql":
        refuse(404, "not found")
    dump = "-- MySQL dump 10.13\nCREATE TABLE users (id int, password varchar(60));\nINSERT INTO users VALUES (301,'x');\n"
    return bottle.HTTPResponse(dump, 200, {"Content-Type": "application/octet-stream"})


@app.get("/legacy/orders")
def legacy():
    token = bottle.request.query.get("token", "")
    if not WEAK or not token:
        refuse(401, "token required")
    return answer([])


BODY = {"content": {"application/json": {"schema": {"type": "object", "properties": {"username": {"type": "string"}, "password": {"type": "string"}, "email": {"type": "string"}, **({"admin": {"type": "boolean"}} if WEAK else {})}}}}}


def described():
    ok = {"responses": {"200": {"description": "ok"}}}
    guarded = {**ok, "security": [{"bearer": []}]}

    def with_parameter(name, place, schema="string", base=guarded):
        return {**base, "parameters": [{"name": name, "in": place, "required": place == "path", "schema": {"type": schema}}]}

    paths = {
        "/users/v1": {"get": {**ok, "security": []} if WEAK else guarded},
        "/me": {"get": guarded},
        "/users/v1/{username}": {"get": with_parameter("username", "path")},
        "/users/v1/register": {"post": {**ok, "requestBody": BODY}},
        "/users/v1/login": {"post": {**ok, "requestBody": BODY}},
        "/books/v1": {"get": guarded},
        "/books/v1/{book_title}": {"get": with_parameter("book_title", "path")},
        "/rest/basket/{basketId}": {"get": with_parameter("basketId", "path", "integer"), "delete": with_parameter("basketId", "path", "integer")},
        "/rest/products": {"get": with_parameter("limit", "query", "integer", {**ok, "security": []})},
        "/rest/admin/users": {"get": guarded},
        "/rest/admin/application-version": {"get": guarded},
        "/preview": {"get": with_parameter("url", "query")},
    }
    if WEAK:
        paths["/users/v1/_debug"] = {"get": {**ok, "security": []}}
        paths["/legacy/orders"] = {"get": with_parameter("token", "query", base=ok)}
    schemes = {"bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}}
    return {"openapi": "3.0.3", "info": {"title": "Library", "version": "1"}, "paths": paths, "components": {"securitySchemes": schemes}}


@app.get("/openapi.json")
def document():
    return answer(described())


@app.get("/_tokens")
def tokens():
    """For the test that signs in; a service has none of this."""
    if bottle.request.get_header("X-Lab") != "tokens":
        refuse(404, "not found")
    return answer({name: token_for(name) for name in USERS})


@app.error(500)
def failed(error):
    bottle.response.content_type = "text/plain"
    return "".join(traceback.format_exception(error.exception)) if WEAK and error.exception else "internal error"


@app.error(404)
@app.error(405)
def missing(error):
    bottle.response.content_type = "application/json"
    return json.dumps({"status": "fail", "message": "not found"})


if __name__ == "__main__":
    from socketserver import ThreadingMixIn
    from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

    class Server(ThreadingMixIn, WSGIServer):
        daemon_threads = True

    class Handler(WSGIRequestHandler):
        def log_message(self, *_):
            pass

    make_server("127.0.0.1", int(os.environ["PORT"]), app, Server, Handler).serve_forever()
