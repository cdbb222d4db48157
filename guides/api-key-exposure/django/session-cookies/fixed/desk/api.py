"""The rest of the JSON side: status, the request as we took it, an error, and a reset by POST."""

import os

from django.http import JsonResponse
from django.views.decorators.http import require_POST, require_safe

from desk import mutations


@require_safe
def status(request):
    """Headers of the upstream answer are chosen one by one, never passed on as they come."""
    return JsonResponse({"status": "ok"})


# region: echo
@require_safe
def echo(request):
    """Enough to see how a request arrived, and nothing that the client sent in a header."""
    return JsonResponse({"method": request.method, "path": f"/{request.resolver_match.route}"})
# endregion


@require_safe
def latest_order(request):
    """The orders live in a database that this demonstration does not have."""
    url = os.environ.get("ORDERS_DATABASE_URL", "a database without address")
    raise ConnectionError(f"could not connect to {url}")


@require_POST
def reset(request):
    mutations.record("reset")
    return JsonResponse({"orders": 0})
