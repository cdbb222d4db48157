"""What the document promises."""

from enum import StrEnum

from pydantic import BaseModel


class Order(BaseModel):
    id: str
    total: float
    state: str


class Customer(BaseModel):
    id: str
    name: str
    email: str


class NewCustomer(BaseModel):
    name: str
    email: str


class Seller(BaseModel):
    id: str
    nickname: str


class Integration(BaseModel):
    id: str
    provider: str


class Product(BaseModel):
    sku: str
    title: str


class Status(BaseModel):
    state: str
    region: str


class Outcome(BaseModel):
    error: str | None = None
    receipts: list[str] = []


class Sort(StrEnum):
    TITLE = "title"
    SKU = "sku"
