"""A shop whose APIFlask document and views have drifted apart: the document knows of no credentials at all.

Every place is marked `plant` and listed in `truth.json`. It answers on 127.0.0.1 only.
"""

import os
import secrets

from apiflask import APIFlask
from flask import abort, make_response, request
from waitress import serve

import accounts
import rich
import shelves

app = APIFlask(__name__, title="Shop", version="1.0.0", static_folder=None)
app.secret_key = secrets.token_hex(32)
app.config["SESSION_COOKIE_SAMESITE"] = "Lax"
app.register_blueprint(accounts.blueprint)
app.register_blueprint(shelves.blueprint)
app.register_blueprint(rich.blueprint)

KEY = secrets.token_hex(32)
GUARDED = {"/account", "/invoices"}


@app.before_request
def demand_key():
    # plant: document-no-security (what stands before the views is in no document), auth-challenge-missing
    if request.path in GUARDED and not secrets.compare_digest(request.headers.get("X-API-Key", ""), KEY):
        abort(make_response({"message": "A key is needed"}, 401))


@app.get("/")
@app.doc(hide=True)
def home():
    return '<!doctype html><title>Shop</title><a href="/staff/notes">Notes</a> <a href="/visits">Visits</a>'


if __name__ == "__main__":
    serve(app, host="127.0.0.1", port=int(os.environ.get("PORT", "5000")), ident=None)
