"""What every answer carries, and what no request may do."""

from fastapi import HTTPException, Request
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

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


class SecurityHeaders:
    """Goes around the whole application: an answer to an unhandled error passes by the middleware inside it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_with_headers)
# endregion


# region: cross-site
def refuse_cross_site_writes(request: Request) -> None:
    """`SameSite=Lax` keeps the cookie off cross-site POSTs; this refuses them, the login form's among them."""
    site = request.headers.get("Sec-Fetch-Site", "none")
    if request.method not in {"GET", "HEAD", "OPTIONS"} and site not in {"same-origin", "none"}:
        raise HTTPException(403, "Cross-site requests may not change anything here.")
# endregion
