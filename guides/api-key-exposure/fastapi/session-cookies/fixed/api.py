"""The rest of the JSON side: status, the request as we took it, an error, and a reset by POST."""

import os

from fastapi import APIRouter, Request

import mutations

router = APIRouter(prefix="/api")


@router.get("/status")
def status() -> dict[str, str]:
    """Headers of the upstream answer are chosen one by one, never passed on as they come."""
    return {"status": "ok"}


# region: echo
@router.get("/echo")
def echo(request: Request) -> dict[str, str]:
    """Enough to see how a request arrived, and nothing that the client sent in a header."""
    return {"method": request.method, "path": request.scope["route"].path}
# endregion


@router.get("/error")
def latest_order() -> None:
    """The orders live in a database that this demonstration does not have."""
    url = os.environ.get("ORDERS_DATABASE_URL", "a database without address")
    raise ConnectionError(f"could not connect to {url}")


@router.post("/reset")
def reset() -> dict[str, int]:
    mutations.record("reset")
    return {"orders": 0}
