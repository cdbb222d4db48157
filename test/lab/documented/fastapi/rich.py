"""Faithful operations whose schemas use much of what FastAPI can write, and one that is not."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID, uuid4

from fastapi import APIRouter, HTTPException, Path, Query, Response
from fastapi.responses import FileResponse, StreamingResponse
from pydantic import BaseModel, ConfigDict, Field, computed_field

router = APIRouter(prefix="/rich")


class Card(BaseModel):
    kind: Literal["card"] = "card"
    last_digits: Annotated[str, Field(pattern=r"^\d{4}$")]


class Transfer(BaseModel):
    kind: Literal["transfer"] = "transfer"
    bank: str


class Parcel(BaseModel):
    model_config = ConfigDict(populate_by_name=True, extra="forbid")

    id: UUID
    created_at: Annotated[datetime, Field(alias="createdAt")]
    due: date | None
    price: Decimal
    wait: timedelta
    payment: Annotated[Card | Transfer, Field(discriminator="kind")]
    labels: dict[str, int]
    size: tuple[int, int, float]
    notes: list[str | None] = []
    parent: "Parcel | None" = None

    @computed_field
    @property
    def is_heavy(self) -> bool:
        return self.size[0] > 10


PARCELS = [
    Parcel(
        id=uuid4(),
        created_at=datetime(2026, 3, number, tzinfo=UTC),
        due=None if number == 1 else date(2026, 4, number),
        price=Decimal("12.50"),
        wait=timedelta(hours=number),
        payment=Card(last_digits="0042") if number == 1 else Transfer(bank="Mug Bank"),
        labels={"mugs": number},
        size=(number, 2, 0.5),
        notes=[None, "fragile"],
    )
    for number in (1, 2, 3)
]
PARCELS[2].parent = PARCELS[0]


class Page(BaseModel):
    items: list[Parcel]
    total: int
    next: str | None = None


@router.get("/parcels")
def parcels(
    labels: Annotated[list[str] | None, Query(max_length=3)] = None,
    limit: Annotated[int, Query(ge=1, le=20)] = 5,
    since: date | None = None,
) -> Page:
    return Page(items=PARCELS[:limit], total=len(PARCELS))


@router.get("/parcels/{parcel_id}", responses={404: {"description": "None"}})
def parcel(parcel_id: UUID) -> Parcel:
    for each in PARCELS:
        if each.id == parcel_id:
            return each
    raise HTTPException(404)


@router.get("/sizes/{size}", response_model_exclude_none=True)
def sizes(size: Annotated[Literal["small", "large"], Path()]) -> dict[str, Parcel | None]:
    # plant: response-schema-mismatch (a parcel has a `due`, also when it is null, says the document)
    return {size: PARCELS[0], "other": None}


@router.get("/label", response_class=StreamingResponse, responses={200: {"content": {"text/csv": {}}}})
def label() -> StreamingResponse:
    return StreamingResponse(iter(["id,price\n", "1,12.50\n"]), media_type="text/csv")


@router.get("/source", response_class=FileResponse)
def source() -> FileResponse:
    return FileResponse(__file__, media_type="text/x-python")


@router.get("/nothing", status_code=204)
def nothing() -> Response:
    return Response(status_code=204)
