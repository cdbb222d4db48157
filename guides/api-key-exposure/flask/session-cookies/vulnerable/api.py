"""The rest of the JSON side: status, echo, an error, and a link that acts."""

from flask import Blueprint, jsonify, request

import fake_keys
import mutations

blueprint = Blueprint("api", __name__, url_prefix="/api")


@blueprint.get("/status")
def status():
    # plant: api-key-in-header, internal-address-exposed
    headers = {"X-Upstream-Token": fake_keys.NPM, "X-Backend-Server": "10.20.0.17:5000"}
    return jsonify(status="ok"), headers


# region: echo
@blueprint.get("/echo")
def echo():
    # plant: request-echo (cookies and Authorization among them)
    return jsonify(method=request.method, path=request.path, headers=dict(request.headers), cookies=request.cookies)
# endregion


# region: error
@blueprint.get("/error")
def latest_order():
    # plant: secret-in-error, stack-trace-exposed, debug-enabled (the debugger shows what was raised, and where)
    raise ConnectionError(f"could not connect to {fake_keys.DATABASE_URL}")
# endregion


@blueprint.get("/reset")
def reset():
    """A GET that is no read: nobody may call it just to look."""
    mutations.record("reset by GET")
    return jsonify(orders=0)
