"""Faithful operations whose schemas use much of what APIFlask can write, and one that is not."""

import uuid
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum as Choices

from apiflask import APIBlueprint, Schema, abort
from apiflask.fields import (
    UUID,
    Boolean,
    Date,
    DateTime,
    Decimal as DecimalField,
    Dict,
    Email,
    Enum,
    Float,
    Integer,
    List,
    Nested,
    Raw,
    String,
    TimeDelta,
)
from apiflask.validators import Length, OneOf, Range, Regexp

blueprint = APIBlueprint("rich", __name__, url_prefix="/rich")


class Size(Choices):
    SMALL = 1
    LARGE = 2


class Maker(Schema):
    name = String(required=True)
    mail = Email(allow_none=True)


class Crate(Schema):
    id = UUID(required=True)
    packed_at = DateTime(required=True, data_key="packedAt")
    due = Date(allow_none=True)
    wait = TimeDelta(precision="seconds")
    size = Enum(Size, required=True)
    finish = Enum(Size, by_value=True)
    makers = List(Nested(Maker))
    owner = Nested(Maker, allow_none=True)
    labels = Dict(keys=String(), values=Integer())
    anything = Raw()
    share = Float(validate=Range(0, 1))
    code = String(validate=[Length(equal=4), Regexp(r"^[A-Z]{4}$")])
    state = String(validate=OneOf(["new", "used"]))
    is_heavy = Boolean()


class Price(Schema):
    cents = Integer(required=True)
    price = DecimalField(required=True, as_string=True)


class Filter(Schema):
    state = String(load_default="new", validate=OneOf(["new", "used"]))
    ids = List(UUID())
    page = Integer(load_default=1, validate=Range(min=1))
    per_page = Integer(load_default=2, validate=Range(1, 30))


class Crates(Schema):
    crates = List(Nested(Crate(exclude=["anything"])))
    page = Integer()


CRATES = [
    {
        "id": uuid.uuid4(),
        "packed_at": datetime(2026, 3, number, tzinfo=UTC),
        "due": None if number == 1 else date(2026, 4, number),
        "wait": timedelta(minutes=number),
        "size": Size.LARGE,
        "finish": Size.SMALL,
        "makers": [{"name": "Mug & Son", "mail": None}],
        "owner": None,
        "labels": {"mugs": number},
        "anything": [number, "mug"],
        "share": 0.5,
        "code": "ABCD",
        "state": "new",
        "is_heavy": False,
    }
    for number in (1, 2, 3)
]


@blueprint.get("/crates")
@blueprint.input(Filter, location="query")
@blueprint.output(Crates)
def crates(query_data):
    return {"crates": CRATES[: query_data["per_page"]], "page": query_data["page"]}


@blueprint.get("/crates/<uuid:crate_id>")
@blueprint.output(Crate)
def crate(crate_id):
    for each in CRATES:
        if each["id"] == crate_id:
            return each
    return abort(404, "There is no such crate")


@blueprint.get("/nothing")
@blueprint.output({}, status_code=204)
def nothing():
    return ""


@blueprint.get("/shelves/<any(north, south):side>")
@blueprint.output(Crate(many=True, only=["id", "code"]))
def shelf(side):
    return CRATES


@blueprint.get("/prices")
@blueprint.output(Price(many=True))
def prices():
    # plant: response-schema-mismatch (as_string makes text of what the document calls a number)
    return [{"cents": 1250, "price": Decimal("12.50")}]
