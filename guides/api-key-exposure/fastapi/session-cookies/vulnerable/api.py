"""The rest of the JSON side: status, echo, an error, and a link that acts."""

from fastapi import APIRouter, Request, Response

import fake_keys
import mutations

router = APIRouter(prefix="/api")


@router.get("/status")
def status(response: Response) -> dict[str, str]:
    # plant: api-key-in-header, internal-address-exposed
    response.headers["X-Upstream-Token"] = fake_keys.NPM
    response.headers["X-Backend-Server"] = "10.20.0.17:8000"
    return {"status": "ok"}


# region: echo
@router.get("/echo")
def echo(request: Request) -> dict[str, object]:
    # plant: request-echo (cookies and Authorization among them)
    return {"method": request.method, "path": request.url.path, "headers": dict(request.headers)}
# endregion


# region: error
@router.get("/error")
def latest_order() -> None:
    # plant: secret-in-error, stack-trace-exposed, debug-enabled (debug=True answers with what was raised, and where)
    raise ConnectionError(f"could not connect to {fake_keys.DATABASE_URL}")
# endregion


@router.get("/reset")
def reset() -> dict[str, int]:
    """A GET that is no read: nobody may call it just to look."""
    mutations.record("reset by GET")
    return {"orders": 0}
