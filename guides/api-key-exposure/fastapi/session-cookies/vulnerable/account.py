"""Connecting a provider, guests, signing in and out."""

import itertools
import os
import secrets
from typing import Annotated

from fastapi import APIRouter, Cookie, Form, HTTPException, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

import fake_keys
import mutations
from pages import page

router = APIRouter()

ORDER_FORM = """<form method="post" action="/guest">
<input type="hidden" name="csrf_token" value="{token}">
<label>Pieces <input name="pieces" type="number" value="1"></label>
<button>Order</button>
</form>"""

guests: dict[str, str] = {}
guest_numbers = itertools.count(1042)


# region: connect
@router.get("/connect", response_class=HTMLResponse)
def connect(request: Request, response: Response) -> str:
    """Where the provider sends the browser back after consent."""
    request.session["user"] = "ada"
    # plant: api-key-in-cookie, session-data-readable (the session is the cookie: signed, not encrypted)
    request.session["github_token"] = fake_keys.GITHUB
    # plant: session-response-cacheable
    response.headers["Cache-Control"] = "public, max-age=60"
    return page("<p>Your repository is connected.</p>")
# endregion


@router.get("/widget", response_class=HTMLResponse)
def widget(response: Response) -> str:
    # plant: api-key-in-cookie, cookie-without-httponly, cookie-without-samesite (for the widget's script, on any site)
    response.set_cookie("widget_token", fake_keys.SLACK, samesite=None)
    return page("<p>The widget is ready.</p>")


# region: guest
@router.get("/guest", response_class=HTMLResponse)
def guest(response: Response, sid: Annotated[str | None, Cookie()] = None) -> str:
    # plant: session-fixation (takes any id that it is given), session-id-predictable (counts)
    if sid is None:
        sid = str(next(guest_numbers))
        # plant: session-response-cacheable (no Cache-Control), cookie-without-httponly
        response.set_cookie("sid", sid)
    return page(ORDER_FORM.format(token=guests.setdefault(sid, secrets.token_urlsafe(16))))
# endregion


@router.post("/guest", response_class=HTMLResponse)
def order(csrf_token: Annotated[str, Form()], sid: Annotated[str, Cookie()]) -> str:
    mutations.record("order")
    if csrf_token != guests.get(sid):
        raise HTTPException(403)
    return page("<p>Ordered.</p>")


# region: account
@router.get("/api/account")
def account(request: Request) -> dict[str, object]:
    # plant: api-key-in-body
    billing = {"provider": "stripe", "secret_key": fake_keys.STRIPE}
    return {"user": request.session.get("user"), "billing": billing}
# endregion


@router.get("/login", response_class=HTMLResponse)
def login_form() -> str:
    return page("""<form method="post" action="/login">
<label>Name <input name="user"></label>
<label>Password <input name="password" type="password"></label>
<button>Sign in</button>
</form>""")


# region: login
@router.post("/login")
def login(request: Request, user: Annotated[str, Form()], password: Annotated[str, Form()]) -> RedirectResponse:
    mutations.record("login")
    if password == os.environ.get("DEMO_PASSWORD", "demo"):
        # The session from before goes on.
        request.session["user"] = user
    return RedirectResponse("/", 303)


# plant, seen with a login recipe: session-survives-logout (a copy of the cookie stays good for its year)
@router.post("/logout")
def log_out(request: Request) -> RedirectResponse:
    mutations.record("logout")
    request.session.pop("user", None)
    return RedirectResponse("/", 303)
# endregion


@router.get("/logout")
def log_out_by_link(request: Request) -> RedirectResponse:
    """A link that acts: any crawler signs the user out."""
    mutations.record("logout by GET")
    request.session.pop("user", None)
    return RedirectResponse("/", 303)
