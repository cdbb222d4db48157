"""Index, redirects, the theme, the script, and a file that should not lie there."""

from flask import Blueprint, Response, redirect, request

import fake_keys

blueprint = Blueprint("pages", __name__)


def page(body):
    return f'<!DOCTYPE html>\n<html lang="en">\n<title>Order desk</title>\n<body>\n{body}\n</body>\n</html>\n'


# plant: header-nosniff-missing, header-csp-missing, header-frame-missing, header-referrer-policy-missing
@blueprint.get("/")
def index():
    return page("""<script src="/static/app.js"></script>
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
<li><a href="/api/reset">Reset all orders</a></li>
<li><a href="/logout">Log out</a></li>
</ul>""")


# region: export
@blueprint.get("/export")
def export():
    # plant: api-key-in-url
    return redirect(f"/reports/monthly.csv?api_key={fake_keys.SENDGRID}")
# endregion


@blueprint.get("/reports/monthly.csv")
def report():
    return Response("month,orders\n2026-09,812\n2026-10,977\n", mimetype="text/csv")


# region: go
@blueprint.get("/go")
def go():
    # plant: open-redirect
    return redirect(request.args.get("next", "/"))
# endregion


# region: prefs
@blueprint.get("/prefs")
def prefs():
    theme = request.args.get("theme", "light")
    response = Response(page("<p>Saved.</p>"))
    # plant: cookie-injection (`dark; Domain=...` writes attributes; Werkzeug itself refuses line breaks)
    response.headers.add("Set-Cookie", f"theme={theme}; Path=/")
    return response
# endregion


@blueprint.get("/static/app.js")
def script():
    # plant: api-key-in-script
    text = f"""const deploy = {{ token: '{fake_keys.VERCEL}' }};
document.querySelector('h1').dataset.ready = 'yes';
"""
    return Response(text, mimetype="text/javascript")


@blueprint.get("/.env")
def environment():
    # plant: sensitive-file-exposed (a web root that is the project folder does the same)
    text = f"""FLASK_DEBUG=1
SECRET_KEY=dev
DATABASE_URL={fake_keys.DATABASE_URL}
STRIPE_SECRET_KEY={fake_keys.STRIPE_OF_ENVIRONMENT}
"""
    return Response(text, mimetype="application/octet-stream")
