"""Connecting a provider, guests, signing in and out."""

import secrets
from typing import Annotated

from fastapi import APIRouter, Form, HTTPException
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import BaseModel

import mutations
import provider
import users
from pages import page
from sessions import ServerSession, Session

router = APIRouter()

ORDER_FORM = """<form method="post" action="/guest">
<input type="hidden" name="csrf_token" value="{token}">
<label>Pieces <input name="pieces" type="number" value="1"></label>
<button>Order</button>
</form>"""


# region: connect
@router.get("/connect", response_class=HTMLResponse)
def connect(session: Session) -> str:
    """Where the provider sends the browser back after consent. The session gets the number of a row."""
    if "connection" not in session:
        session["connection"] = provider.keep(provider.exchange_consent_for_key())
    return page("<p>Your repository is connected.</p>")
# endregion


@router.get("/widget", response_class=HTMLResponse)
def widget() -> str:
    """The widget asks our API; the API holds the key."""
    return page("<p>The widget is ready.</p>")


# region: guest
@router.get("/guest", response_class=HTMLResponse)
def guest(session: Session) -> str:
    return page(ORDER_FORM.format(token=session.setdefault("form_token", secrets.token_urlsafe(16))))


@router.post("/guest", response_class=HTMLResponse)
def order(session: Session, csrf_token: Annotated[str, Form()]) -> str:
    mutations.record("order")
    # In constant time, and no session means no order: two missing tokens are not equal ones.
    expected = session.get("form_token")
    if not expected or not secrets.compare_digest(expected.encode(), csrf_token.encode()):
        raise HTTPException(403)
    return page("<p>Ordered.</p>")
# endregion


# region: account
class Billing(BaseModel):
    provider: str


class Account(BaseModel):
    """What leaves the server. A field that is not here does not, whatever the view returns."""

    user: str | None
    billing: Billing
    connected: bool


@router.get("/api/account")
def account(session: Session) -> Account:
    connected = "connection" in session and provider.key_for(session["connection"]) is not None
    return Account(user=session.get("user"), billing=Billing(provider="stripe"), connected=connected)
# endregion


@router.get("/login", response_class=HTMLResponse)
def login_form() -> str:
    return page("""<form method="post" action="/login">
<label>Name <input name="user" autocomplete="username"></label>
<label>Password <input name="password" type="password" autocomplete="current-password"></label>
<button>Sign in</button>
</form>""")


# region: login
@router.post("/login")
def login(session: Session, user: Annotated[str, Form()], password: Annotated[str, Form()] = "") -> RedirectResponse:
    mutations.record("login")
    if not users.password_is_right(user, password):
        raise HTTPException(401, "Name or password is wrong.")
    end(session)
    # A new id, so that one planted or seen before is worth nothing now.
    session.renew()
    session["user"] = user
    return RedirectResponse("/", 303)


@router.post("/logout")
def log_out(session: Session) -> RedirectResponse:
    mutations.record("logout")
    end(session)
    return RedirectResponse("/", 303)


def end(session: ServerSession) -> None:
    """Gives back the provider's key and empties the session. An empty one is deleted, and its cookie expired."""
    if "connection" in session:
        provider.forget(session["connection"])
    session.clear()
# endregion
