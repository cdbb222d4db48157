"""What the document promises."""

from apiflask import Schema
from apiflask.fields import Integer, List, String
from apiflask.validators import Length, OneOf, Range


class Product(Schema):
    sku = String(required=True)
    title = String(required=True)


class Stock(Schema):
    sku = String(required=True)
    left = Integer(required=True)


class Account(Schema):
    number = String(required=True)
    plan = String(required=True)


class User(Schema):
    id = String(required=True)
    nickname = String(required=True)


class NewUser(Schema):
    nickname = String(required=True, validate=Length(1, 40))
    role = String()  # plant: mass-assignment-surface


class Changes(Schema):
    nickname = String(validate=Length(1, 40))


class Outcome(Schema):
    success = String(required=True)
    error = String()


class Forecast(Schema):
    days = Integer(required=True)
    sky = List(String(), required=True)


class Text(Schema):
    text = String(required=True)


class Page(Schema):
    limit = Integer(load_default=20, validate=Range(1, 50))


class Search(Schema):
    color = String(load_default="blue", validate=OneOf(["blue", "red"]))
    depth = Integer(load_default=1, validate=Range(1, 10))


class Days(Schema):
    days = Integer(load_default=3)


class Key(Schema):
    api_key = String()  # plant: document-key-in-query


class Source(Schema):
    source_url = String()  # plant: url-parameter (this one fetches nothing)
