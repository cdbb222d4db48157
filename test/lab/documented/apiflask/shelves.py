"""Products, and what is said about them."""

from apiflask import APIBlueprint
from flask import jsonify, make_response, request

import mutations
import schemas

blueprint = APIBlueprint("shelves", __name__)

PRODUCTS = [{"sku": f"m-{number}", "title": f"Mug {number}"} for number in range(200)]


@blueprint.get("/products")
@blueprint.input(schemas.Page, location="query")
@blueprint.output(schemas.Product(many=True))
def products(query_data):
    return PRODUCTS[: query_data["limit"]]


@blueprint.get("/search")
@blueprint.input(schemas.Search, location="query", validation=False)
@blueprint.output(schemas.Product(many=True))
def search(query_data):
    # plant: input-not-validated (the schema is for the document only)
    return PRODUCTS[:3]


@blueprint.get("/forecast")
@blueprint.input(schemas.Days, location="query", validation=False)
@blueprint.output(schemas.Forecast)
def forecast(query_data):
    # plant: server-error-on-bad-input
    days = int(request.args.get("days", 3))
    return {"days": days, "sky": ["clear"]}


@blueprint.get("/feeds/preview")
@blueprint.input(schemas.Source, location="query")
@blueprint.output(schemas.Text)
def preview(query_data):
    return {"text": "none"}


@blueprint.get("/banner")
@blueprint.output(schemas.Text)
def banner():
    # plant: response-media-type-undocumented (a string is sent as text/html)
    return make_response("<p>Half the price today</p>")


@blueprint.get("/coupon")
@blueprint.output(schemas.Text)
def coupon():
    # plant: response-status-undocumented (served, but not with what the document names)
    return {"message": "There is no coupon this week"}, 404


@blueprint.get("/stock")
@blueprint.output(schemas.Stock(many=True))
def stock():
    # plant: response-schema-mismatch (a response goes past the schema, which allows no more properties)
    return jsonify([{"sku": "m-1", "left": 4, "shelf": "north"}])


@blueprint.get("/archive")
@blueprint.doc(deprecated=True)
@blueprint.output(schemas.Product(many=True))
def archive():
    # plant: operation-deprecated-served
    return PRODUCTS[:1]


@blueprint.get("/messages")
@blueprint.output(schemas.Text(many=True))
def messages():
    return []


@blueprint.get("/refunds/latest")
@blueprint.output(schemas.Outcome)
def latest_refund():
    return {"success": "no", "error": "Nothing was refunded"}


@blueprint.get("/reports/rebuild")
@blueprint.output(schemas.Text)
def rebuild():
    """A GET that is no read: nobody may call it just to look."""
    mutations.record("reports rebuilt by GET")
    return {"text": "rebuilt"}
