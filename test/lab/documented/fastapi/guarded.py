"""Operations that the document guards."""

from typing import Annotated

from fastapi import APIRouter, Depends, Security
from fastapi.responses import JSONResponse

import fake_keys
import guards
import mutations
from models import Customer, Integration, NewCustomer, Order

router = APIRouter()

ORDERS = [Order(id="ord_7f3a", total=12.5, state="paid"), Order(id="ord_91bc", total=8, state="open")]


@router.get("/customers")
def customers(sid: Annotated[str | None, Security(guards.cookie)]) -> list[Customer]:
    # plant: auth-not-enforced (auto_error=False, and nobody looks at the cookie)
    return [Customer(id="cus_51fe", name="Ada", email="ada@shop-lab.io")]


@router.get("/release")
def release(sid: Annotated[str | None, Security(guards.cookie)]) -> dict[str, str]:
    # plant: document-security-overstated (guarded on paper, open, and gives nobody anything)
    return {"version": "4.2.0"}


@router.get("/integrations", response_model=list[Integration])
def integrations(sid: Annotated[str | None, Security(guards.cookie)]) -> JSONResponse:
    # plant: open, and the key stands in a property that the document does not have
    key = fake_keys.stripe("fastapi integration")
    return JSONResponse([{"id": "int_01", "provider": "payments", "provider_key": key}])


@router.get("/reports/sales")
def sales(token: Annotated[str, Depends(guards.any_token)]) -> list[Order]:
    return ORDERS


@router.get("/orders")
def orders(sid: Annotated[str, Depends(guards.current_session)]) -> list[Order]:
    return ORDERS


@router.get("/orders/{order_id}")
def order(order_id: str, sid: Annotated[str, Depends(guards.current_session)]) -> Order:
    return ORDERS[0]


@router.get("/stock", dependencies=[Depends(guards.known_key)])
def stock() -> dict[str, int]:
    return {"mug": 12}


# plant: document-security-undefined
@router.get(
    "/gateway/usage",
    dependencies=[Depends(guards.known_key)],
    openapi_extra={"security": [{"gateway": []}]},
)
def usage() -> dict[str, int]:
    return {"calls": 3}


# Open on purpose: the session only changes the greeting.
@router.get("/greeting", openapi_extra={"security": [{}, {"session": []}]})
def greeting() -> dict[str, str]:
    return {"greeting": "Welcome"}


@router.post("/customers", status_code=201)
def add_customer(customer: NewCustomer, sid: Annotated[str, Depends(guards.current_session)]) -> Customer:
    mutations.record("customer added")
    return Customer(id="cus_new", name=customer.name, email=customer.email)
