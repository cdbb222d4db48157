"""Index, redirects, the theme, the script, and a file that should not lie there."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, RedirectResponse, Response

import fake_keys

router = APIRouter(default_response_class=HTMLResponse)


def page(body: str) -> str:
    return f'<!DOCTYPE html>\n<html lang="en">\n<title>Order desk</title>\n<body>\n{body}\n</body>\n</html>\n'


# plant: header-nosniff-missing, header-csp-missing, header-frame-missing, header-referrer-policy-missing
@router.get("/")
def index() -> str:
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
@router.get("/export")
def export() -> RedirectResponse:
    # plant: api-key-in-url
    return RedirectResponse(f"/reports/monthly.csv?api_key={fake_keys.SENDGRID}", 302)
# endregion


@router.get("/reports/monthly.csv")
def report() -> Response:
    return Response("month,orders\n2026-09,812\n2026-10,977\n", media_type="text/csv")


# region: go
@router.get("/go")
def go(next: str = "/") -> RedirectResponse:
    # plant: open-redirect
    return RedirectResponse(next, 302)
# endregion


# region: prefs
@router.get("/prefs")
def prefs(response: Response, theme: str = "light") -> str:
    # plant: cookie-injection (`dark; Domain=...` writes attributes; the server itself refuses line breaks)
    response.headers["Set-Cookie"] = f"theme={theme}; Path=/"
    return page("<p>Saved.</p>")
# endregion


@router.get("/static/app.js")
def script() -> Response:
    # plant: api-key-in-script
    text = f"""const deploy = {{ token: '{fake_keys.VERCEL}' }};
document.querySelector('h1').dataset.ready = 'yes';
"""
    return Response(text, media_type="text/javascript")


@router.get("/.env")
def environment() -> Response:
    # plant: sensitive-file-exposed (StaticFiles on the project folder does the same)
    text = f"""DEBUG=true
SECRET_KEY=your-secret-key
DATABASE_URL={fake_keys.DATABASE_URL}
STRIPE_SECRET_KEY={fake_keys.STRIPE_OF_ENVIRONMENT}
"""
    return Response(text, media_type="application/octet-stream")
