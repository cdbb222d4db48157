"""Connecting a provider, guests, signing in and out."""

import itertools
import os
import secrets

from flask import Blueprint, abort, jsonify, make_response, redirect, request, session

import fake_keys
import mutations
from pages import page

blueprint = Blueprint("account", __name__)

ORDER_FORM = """<form method="post" action="/guest">
<input type="hidden" name="csrf_token" value="{token}">
<label>Pieces <input name="pieces" type="number" value="1"></label>
<button>Order</button>
</form>"""

guests = {}
guest_numbers = itertools.count(1042)


# region: connect
@blueprint.get("/connect")
def connect():
    """Where the provider sends the browser back after consent."""
    session.permanent = True
    session["user"] = "ada"
    # plant: api-key-in-cookie, session-data-readable (the session is the cookie: signed, not encrypted)
    session["github_token"] = fake_keys.GITHUB
    response = make_response(page("<p>Your repository is connected.</p>"))
    # plant: session-response-cacheable
    response.headers["Cache-Control"] = "public, max-age=60"
    return response
# endregion


@blueprint.get("/widget")
def widget():
    response = make_response(page("<p>The widget is ready.</p>"))
    # plant: api-key-in-cookie (the widget's script reads the key from its own cookie)
    response.set_cookie("widget_token", fake_keys.SLACK)
    return response


# region: guest
@blueprint.get("/guest")
def guest():
    # plant: session-fixation (takes any id that it is given), session-id-predictable (counts)
    sid = request.cookies.get("sid") or str(next(guest_numbers))
    token = guests.setdefault(sid, secrets.token_urlsafe(16))
    response = make_response(page(ORDER_FORM.format(token=token)))
    if "sid" not in request.cookies:
        # plant: session-response-cacheable (no Cache-Control)
        response.set_cookie("sid", sid)
    return response
# endregion


@blueprint.post("/guest")
def order():
    mutations.record("order")
    if request.form["csrf_token"] != guests.get(request.cookies.get("sid")):
        abort(403)
    return page("<p>Ordered.</p>")


# region: account
@blueprint.get("/api/account")
def account():
    # plant: api-key-in-body
    return jsonify(user=session.get("user"), billing={"provider": "stripe", "secret_key": fake_keys.STRIPE})
# endregion


@blueprint.get("/login")
def login_form():
    return page("""<form method="post" action="/login">
<label>Name <input name="user"></label>
<label>Password <input name="password" type="password"></label>
<button>Sign in</button>
</form>""")


# region: login
@blueprint.post("/login")
def login():
    mutations.record("login")
    if request.form["password"] == os.environ.get("DEMO_PASSWORD", "demo"):
        # The session from before goes on.
        session.permanent = True
        session["user"] = request.form["user"]
    return redirect("/", 303)


# plant, seen with a login recipe: session-survives-logout (a copy of the cookie stays good for its year)
@blueprint.post("/logout")
def log_out():
    mutations.record("logout")
    session.pop("user", None)
    return redirect("/", 303)
# endregion


@blueprint.get("/logout")
def log_out_by_link():
    """A link that acts: any crawler signs the user out."""
    mutations.record("logout by GET")
    session.pop("user", None)
    return redirect("/", 303)
