"""Index, redirects and the theme."""

from datetime import timedelta

from flask import Blueprint, Response, abort, redirect, request

blueprint = Blueprint("pages", __name__)


def page(body):
    return f'<!DOCTYPE html>\n<html lang="en">\n<title>Order desk</title>\n<body>\n{body}\n</body>\n</html>\n'


@blueprint.get("/")
def index():
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
@blueprint.get("/export")
def export():
    """The server signs in to the report by itself, so the URL needs no key."""
    return redirect("/reports/monthly.csv")
# endregion


@blueprint.get("/reports/monthly.csv")
def report():
    return Response("month,orders\n2026-09,812\n2026-10,977\n", mimetype="text/csv")


# region: go
# Pages that a sign-in may lead back to. A list, because every rule about URLs has been got round.
DESTINATIONS = {"/", "/login", "/widget", "/connect"}


@blueprint.get("/go")
def go():
    wanted = request.args.get("next")
    return redirect(wanted if wanted in DESTINATIONS else "/")
# endregion


# region: prefs
THEMES = {"light", "dark"}


@blueprint.get("/prefs")
def prefs():
    theme = request.args.get("theme", "light")
    if theme not in THEMES:
        abort(400, "There is no such theme.")
    response = Response(page("<p>Saved.</p>"))
    response.set_cookie("__Host-theme", theme, timedelta(days=7), secure=True, httponly=True, samesite="Lax")
    return response
# endregion
