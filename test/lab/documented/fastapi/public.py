"""Operations that the document leaves open."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse, PlainTextResponse

import mutations
from models import Order, Outcome, Product, Seller, Sort, Status

router = APIRouter()

PRODUCTS = [Product(sku=f"sku-{number:x}", title=f"Mug {number}") for number in range(6000)]


# plant: document-invalid (the same operationId twice)
@router.get("/products", operation_id="list_products")
def products(limit: Annotated[int, Query(ge=1)] = 20, sort: Sort = Sort.TITLE) -> list[Product]:
    # plant: page-size-unbounded
    return PRODUCTS[:limit]


@router.get("/catalogue", operation_id="list_products")
def catalogue(limit: Annotated[int, Query(ge=1, le=50)] = 20) -> list[Product]:
    return PRODUCTS[:limit]


@router.get("/orders-v1", deprecated=True)
def old_orders() -> list[Order]:
    # plant: operation-deprecated-served
    return [Order(id="ord_0001", total=1, state="paid")]


@router.get("/motd")
def motd() -> dict[str, str]:
    # plant: response-media-type-undocumented
    return PlainTextResponse("Mugs are half the price today.")


@router.get("/sellers", response_model=list[Seller])
def sellers() -> JSONResponse:
    # plant: property-undocumented, property-sensitive (a JSONResponse goes past the model)
    return JSONResponse([{"id": "sel_1", "nickname": "kettle", "security_answer": "a blue mug"}])


@router.get("/v2/status")
def status() -> Status:
    return Status(state="up", region="eu-west")


@router.get("/v1/status", include_in_schema=False)
def old_status() -> Status:
    # plant: old-version-served
    return Status(state="up", region="eu-west")


@router.get("/previews")
def preview(image_url: str) -> dict[str, str]:
    # plant: url-parameter (this one fetches nothing)
    return {"preview": "none"}


@router.get("/receipts")
def receipts() -> Outcome:
    return Outcome(error="no receipts today")


@router.get("/wishlist")
def wishlist() -> list[Product]:
    return []


@router.get("/reports/rebuild")
def rebuild() -> dict[str, str]:
    """A GET that is no read: nobody may call it just to look."""
    mutations.record("reports rebuilt by GET")
    return {"reports": "rebuilt"}


@router.get("/internal/jobs", include_in_schema=False)
def jobs() -> list[dict[str, str]]:
    # plant: operation-undocumented
    return [{"job": "nightly", "state": "done"}]
