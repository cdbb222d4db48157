"""The rest of the JSON side: status, the request as we took it, an error, and a reset by POST."""

import os

from flask import Blueprint, jsonify, request

import mutations

blueprint = Blueprint("api", __name__, url_prefix="/api")


@blueprint.get("/status")
def status():
    """Headers of the upstream answer are chosen one by one, never passed on as they come."""
    return jsonify(status="ok")


# region: echo
@blueprint.get("/echo")
def echo():
    """Enough to see how a request arrived, and nothing that the client sent in a header."""
    return jsonify(method=request.method, path=request.url_rule.rule)
# endregion


@blueprint.get("/error")
def latest_order():
    """The orders live in a database that this demonstration does not have."""
    url = os.environ.get("ORDERS_DATABASE_URL", "a database without address")
    raise ConnectionError(f"could not connect to {url}")


@blueprint.post("/reset")
def reset():
    mutations.record("reset")
    return jsonify(orders=0)
