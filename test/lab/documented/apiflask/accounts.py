"""Accounts, users, and who is there."""

import uuid

from apiflask import APIBlueprint
from flask import session

import mutations
import schemas

blueprint = APIBlueprint("accounts", __name__)

USERS = [{"id": str(uuid.uuid4()), "nickname": name} for name in ("mug", "kettle", "spoon")]


@blueprint.get("/account")
@blueprint.output(schemas.Account)
def account():
    return {"number": "A-17", "plan": "small"}


@blueprint.get("/invoices")
@blueprint.output(schemas.Stock(many=True))
def invoices():
    return []


@blueprint.get("/users")
@blueprint.output(schemas.User(many=True))
def users():
    return USERS


@blueprint.get("/users/<uuid:user_id>")
@blueprint.output(schemas.User)
def user(user_id):
    return USERS[0]


@blueprint.post("/users")
@blueprint.input(schemas.NewUser)
@blueprint.output(schemas.User, status_code=201)
def add_user(json_data):
    mutations.record("user added")
    return {"id": str(uuid.uuid4()), **json_data}


@blueprint.patch("/users/<uuid:user_id>")
@blueprint.input(schemas.Changes)
@blueprint.output(schemas.User)
def change_user(user_id, json_data):
    mutations.record("user changed")
    return USERS[0] | json_data


@blueprint.delete("/users/<uuid:user_id>")
@blueprint.output({}, status_code=204)
def delete_user(user_id):
    mutations.record("user deleted")
    return ""


@blueprint.get("/visits")
@blueprint.output(schemas.Text)
def visits():
    # plant: cookie-undocumented (the session sets a cookie that no operation names)
    session["visited"] = True
    return {"text": "Welcome"}


@blueprint.get("/export")
@blueprint.input(schemas.Key, location="query")
@blueprint.output(schemas.Product(many=True))
def export(query_data):
    return [{"sku": "m-1", "title": "Mug"}]


@blueprint.get("/staff/notes")
@blueprint.doc(hide=True)
def notes():
    # plant: operation-undocumented
    return {"notes": ["count the mugs"]}
