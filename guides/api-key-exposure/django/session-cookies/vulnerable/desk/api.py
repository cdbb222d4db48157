"""The rest of the JSON side: status, echo, an error, and a link that acts."""

from django.conf import settings
from django.http import JsonResponse
from django.views.decorators.http import require_safe

from desk import fake_keys, mutations


@require_safe
def status(request):
    # plant: api-key-in-header, internal-address-exposed
    headers = {"X-Upstream-Token": fake_keys.NPM, "X-Backend-Server": "10.20.0.17:8000"}
    return JsonResponse({"status": "ok"}, headers=headers)


# region: echo
@require_safe
def echo(request):
    # plant: request-echo (cookies and Authorization among them)
    return JsonResponse({"method": request.method, "path": request.path, "headers": dict(request.headers)})
# endregion


# region: error
@require_safe
def latest_order(request):
    # plant: secret-in-error, stack-trace-exposed (DEBUG answers with what was raised, where, and the settings)
    raise ConnectionError(f"could not connect to {settings.DATABASE_URL}")
# endregion


def reset(request):
    """A GET that is no read: nobody may call it just to look."""
    mutations.record("reset by GET")
    return JsonResponse({"orders": 0})
