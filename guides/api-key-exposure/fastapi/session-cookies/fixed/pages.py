"""Index, redirects and the theme."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response
from fastapi.responses import HTMLResponse, RedirectResponse

router = APIRouter(default_response_class=HTMLResponse)


def page(body: str) -> str:
    return f'<!DOCTYPE html>\n<html lang="en">\n<title>Order desk</title>\n<body>\n{body}\n</body>\n</html>\n'


@router.get("/")
def index() -> str:
    return page("""<script src="/static/app.js" defer></script>
<h1>Order desk</h1>
<ul>
<li><a href="/connect">Connect your repository</a></li>
<li><a href="/widget">Widget</a></li>
<li><a href="/guest">Order as a guest</a></li>
<li><a href="/login">Sign in</a></li>
<li><a href="/prefs?theme=dark">Dark theme</a></li>
<li><a href="/go?next=/login">Continue</a></li>
<li><a href="/export">Monthly figures</a></li>
<li><a href="/api/account">Account</a></li>
<li><a href="/api/status">Status</a></li>
<li><a href="/api/echo">Request</a></li>
<li><a href="/api/error">Latest order</a></li>
</ul>
<form method="post" action="/api/reset"><button>Reset all orders</button></form>
<form method="post" action="/logout"><button>Log out</button></form>""")


# region: export
@router.get("/export")
def export() -> RedirectResponse:
    """The server signs in to the report by itself, so the URL needs no key."""
    return RedirectResponse("/reports/monthly.csv", 302)
# endregion


@router.get("/reports/monthly.csv")
def report() -> Response:
    return Response("month,orders\n2026-09,812\n2026-10,977\n", media_type="text/csv")


# region: go
# Pages that a sign-in may lead back to. A list, because every rule about URLs has been got round.
DESTINATIONS = {"/", "/login", "/widget", "/connect"}


@router.get("/go")
def go(wanted: Annotated[str, Query(alias="next")] = "/") -> RedirectResponse:
    return RedirectResponse(wanted if wanted in DESTINATIONS else "/", 302)
# endregion


# region: prefs
@router.get("/prefs")
def prefs(response: Response, theme: Literal["light", "dark"] = "light") -> str:
    week = 7 * 24 * 60 * 60
    response.set_cookie("__Host-theme", theme, max_age=week, secure=True, httponly=True, samesite="lax")
    return page("<p>Saved.</p>")
# endregion
