"""What every answer carries beside Django's own headers, and who may read our API."""

from django.utils.cache import patch_vary_headers

# The one site whose pages may read our API with the user's cookie.
FRONT_END = "https://app.example.com"

# region: headers
POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)


def add_headers(get_response):
    def middleware(request):
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return middleware
# endregion


# region: cors
def allow_front_end(get_response):
    def middleware(request):
        response = get_response(request)
        if request.path.startswith("/api/"):
            patch_vary_headers(response, ["Origin"])
            if request.headers.get("Origin") == FRONT_END:
                response.headers["Access-Control-Allow-Origin"] = FRONT_END
                response.headers["Access-Control-Allow-Credentials"] = "true"
        return response

    return middleware
# endregion
