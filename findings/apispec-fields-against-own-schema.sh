#!/usr/bin/env bash
# apispec writes the OpenAPI schemas of marshmallow's fields, under APIFlask, flask-smorest and others.
# Expected: what a field writes fits the schema that apispec writes for the field.
# Found, with apispec 6.10.1, marshmallow 4.4.0 and APIFlask 3.1.2:
#   numbers with as_string=True are sent as texts and documented as numbers;
#   validate=ContainsOnly(["a", "b"]) puts the enum on the list and not on its items, so that no list is valid;
#   a DateTime with a format of its own gets "pattern": null and "format": null, which are not valid keywords: validators stop with an error;
#   a timestamp gets "min": "0", which no version of JSON Schema knows.
# It matters to whoever compares responses with the document: one such field, and its whole schema says less than it seems to.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --no-compile --disable-pip-version-check apiflask==3.1.2 apispec==6.10.1 marshmallow==4.4.0 jsonschema==4.26.0

cat > app.py <<'PY'
import json
from datetime import datetime, timezone
from decimal import Decimal
from importlib.metadata import version

from apiflask import APIFlask, Schema
from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError
from marshmallow import fields, validate

WHEN = datetime(2026, 1, 1, tzinfo=timezone.utc)
CASES = {
    "decimal": (fields.Decimal(as_string=True), Decimal("1.10")),
    "integer": (fields.Integer(as_string=True), 5),
    "list": (fields.List(fields.String(), validate=validate.ContainsOnly(["a", "b"])), ["a"]),
    "year": (fields.DateTime(format="%Y"), WHEN),
    "timestamp": (fields.DateTime(format="timestamp"), WHEN),
    "text": (fields.String(), "a"),
}
app = APIFlask(__name__)
app.config["OPENAPI_VERSION"] = "3.1.0"
for name, (field, value) in CASES.items():
    schema = type(f"{name.title()}Schema", (Schema,), {"value": field})
    app.get(f"/{name}", endpoint=name)(app.output(schema)(lambda value=value: {"value": value}))



def properties(name):
    content = document["paths"][f"/{name}"]["get"]["responses"]["200"]["content"]["application/json"]
    return document["components"]["schemas"][content["schema"]["$ref"].rpartition("/")[2]]["properties"]


client = app.test_client()
document = client.get("/openapi.json").get_json()
print("apispec", version("apispec"), "marshmallow", version("marshmallow"), "apiflask", version("apiflask"))
results = {}
for name in CASES:
    body = client.get(f"/{name}").text.strip()
    schema = properties(name)["value"]
    try:
        Draft202012Validator.check_schema(schema)
        results[name] = "fits" if Draft202012Validator(schema).is_valid(json.loads(body)["value"]) else "does not fit"
    except SchemaError:
        results[name] = "invalid schema"
    print(results[name].ljust(15), body.ljust(24), json.dumps(schema))

assert results == {
    "decimal": "does not fit", "integer": "does not fit", "list": "does not fit", "year": "invalid schema", "timestamp": "fits", "text": "fits",
}, results
assert properties("timestamp")["value"]["min"] == "0"
PY
venv/bin/python app.py
