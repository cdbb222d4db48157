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
    crm_api_key: str = "".join(["t7Wq", "2mZx9", "Rb4Kc8", "Vn5Lp"])  # plant: api-key-in-document


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
