"""Connecting a provider, guests, signing in and out."""

import secrets

from flask import Blueprint, abort, jsonify, redirect, request, session

import mutations
import provider
import users
from pages import page

blueprint = Blueprint("account", __name__)

ORDER_FORM = """<form method="post" action="/guest">
<input type="hidden" name="csrf_token" value="{token}">
<label>Pieces <input name="pieces" type="number" value="1"></label>
<button>Order</button>
</form>"""


# region: connect
@blueprint.get("/connect")
def connect():
    """Where the provider sends the browser back after consent. The session gets the number of a row."""
    if "connection" not in session:
        session["connection"] = provider.keep(provider.exchange_consent_for_key())
    return page("<p>Your repository is connected.</p>")
# endregion


@blueprint.get("/widget")
def widget():
    """The widget asks our API; the API holds the key."""
    return page("<p>The widget is ready.</p>")


# region: guest
@blueprint.get("/guest")
def guest():
    token = session.setdefault("form_token", secrets.token_urlsafe(16))
    return page(ORDER_FORM.format(token=token))


@blueprint.post("/guest")
def order():
    mutations.record("order")
    # In constant time, and no session means no order: two missing tokens are not equal ones.
    expected = session.get("form_token")
    if not expected or not secrets.compare_digest(expected.encode(), request.form.get("csrf_token", "").encode()):
        abort(403)
    return page("<p>Ordered.</p>")
# endregion


# region: account
@blueprint.get("/api/account")
def account():
    # Fields by name, and the key is not among them.
    connected = "connection" in session and provider.key_for(session["connection"]) is not None
    return jsonify(user=session.get("user"), billing={"provider": "stripe"}, connected=connected)
# endregion


@blueprint.get("/login")
def login_form():
    return page("""<form method="post" action="/login">
<label>Name <input name="user" autocomplete="username"></label>
<label>Password <input name="password" type="password" autocomplete="current-password"></label>
<button>Sign in</button>
</form>""")


# region: login
@blueprint.post("/login")
def login():
    mutations.record("login")
    name = request.form.get("user", "")
    if not users.password_is_right(name, request.form.get("password", "")):
        abort(401, "Name or password is wrong.")
    end_session()
    # A new id, so that one planted or seen before is worth nothing now.
    session.renew()
    session["user"] = name
    return redirect("/", 303)


@blueprint.post("/logout")
def log_out():
    mutations.record("logout")
    end_session()
    return redirect("/", 303)


def end_session():
    """Gives back the provider's key and empties the session. An empty one is deleted, and its cookie expired."""
    if "connection" in session:
        provider.forget(session["connection"])
    session.clear()
# endregion
