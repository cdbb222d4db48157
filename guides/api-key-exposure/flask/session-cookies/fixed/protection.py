"""What every answer carries, and what no request may do."""

from flask import abort, request

# The one site whose pages may read our API with the user's cookie.
FRONT_END = "https://app.example.com"

# region: headers
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def add_headers(response):
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response
# endregion


# region: cors
def allow_front_end(response):
    if request.path.startswith("/api/"):
        response.vary.add("Origin")
        if request.headers.get("Origin") == FRONT_END:
            response.headers["Access-Control-Allow-Origin"] = FRONT_END
            response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
# endregion


# region: cross-site
def refuse_cross_site_writes():
    """`SameSite=Lax` keeps the cookie off cross-site POSTs; this refuses them, the login form's among them."""
    site = request.headers.get("Sec-Fetch-Site", "none")
    if request.method not in {"GET", "HEAD", "OPTIONS"} and site not in {"same-origin", "none"}:
        abort(403, "Cross-site requests may not change anything here.")
# endregion


def install(app):
    app.before_request(refuse_cross_site_writes)
    app.after_request(allow_front_end)
    app.after_request(add_headers)
