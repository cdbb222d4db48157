#!/usr/bin/env bash
# BlackSheep makes an OpenAPI document from the types of its handlers, and writes their values as JSON.
# Expected: a value that a handler returns, of the type that it declares, fits the schema that the document gives for it.
# Found, with BlackSheep 2.6.4, whose document says "openapi": "3.1.0":
#   a union of two simple types is documented as "type": "object" beside "anyOf", so that no value at all is valid;
#   an optional value is documented with "nullable", a keyword of 3.0 that means nothing in 3.1, so that null is not valid;
#   tuple[int, str] is documented as a list of integers.
# It matters to whoever compares responses with the document, or makes a client from it: these differences are made by the framework.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --no-compile --disable-pip-version-check blacksheep==2.6.4 jsonschema==4.26.0

cat > app.py <<'PY'
import asyncio
import json
from dataclasses import dataclass
from importlib.metadata import version
from typing import Optional, Union

from blacksheep import Application
from blacksheep.server.openapi.v3 import OpenAPIHandler
from blacksheep.testing import TestClient
from jsonschema import Draft202012Validator
from openapidocs.v3 import Info


@dataclass
class Either:
    value: Union[int, str]


@dataclass
class Maybe:
    value: Optional[int]


@dataclass
class Pair:
    value: tuple[int, str]


@dataclass
class Plain:
    value: list[str]


VALUES = {"either": Either("a"), "either-number": Either(1), "maybe": Maybe(None), "pair": Pair((1, "a")), "plain": Plain(["a"])}


def handler(value):
    async def answer():
        return value

    answer.__annotations__["return"] = type(value)
    return answer


app = Application()
OpenAPIHandler(info=Info(title="values", version="1")).bind_app(app)
for name, value in VALUES.items():
    app.router.add_get(f"/{name}", handler(value))


async def main():
    await app.start()
    client = TestClient(app)
    document = json.loads(await (await client.get("/openapi.json")).text())
    print("blacksheep", version("blacksheep"), "openapi", document["openapi"])
    fits = {}
    for name, value in VALUES.items():
        body = await (await client.get(f"/{name}")).text()
        schema = {"$ref": f"#/components/schemas/{type(value).__name__}", "components": document["components"]}
        errors = [error.message for error in Draft202012Validator(schema).iter_errors(json.loads(body))]
        fits[name] = not errors
        print("valid  " if not errors else "INVALID", body.ljust(18), *errors)
    assert document["openapi"] == "3.1.0"
    assert fits == {"either": False, "either-number": False, "maybe": False, "pair": False, "plain": True}, fits


asyncio.run(main())
PY
venv/bin/python app.py
