#!/usr/bin/env bash
# pydantic, under FastAPI, documents each type by a schema and writes its values. JSON Schema defines "time", "duration" and "date-time" by RFC 3339.
# Expected: every value that pydantic 2.14.4 writes fits the schema that pydantic documents for it.
# Found, with ajv 8.20.0 and ajv-formats 3.0.1: a time without zone ("12:00:00") is no RFC 3339 time. A duration of half a second ("PT0.5S") and a negative
#   one ("-P1D") are no RFC 3339 durations; 400 days are written as "P1Y35D", which ajv accepts though a reader may count a leap year. An infinite float,
#   documented as number, is written as null.
# It matters to whoever compares responses with the document: these are differences that the framework makes, in every application that uses the types, and
#   not a fault of the application. Treat these formats as hints.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --no-compile --disable-pip-version-check pydantic==2.14.4
npm install --silent --no-audit --no-fund ajv@8.20.0 ajv-formats@3.0.1

cat > write.py <<'PY'
import json
from datetime import time, timedelta, timezone
from pydantic import TypeAdapter

values = [time(12), time(12, tzinfo=timezone.utc), timedelta(seconds=1), timedelta(seconds=0.5), timedelta(days=-1), timedelta(days=400), float("inf")]
cases = []
for value in values:
    adapter = TypeAdapter(type(value))
    cases.append({"value": str(value), "schema": adapter.json_schema(mode="serialization"), "json": adapter.dump_json(value).decode()})
json.dump(cases, open("cases.json", "w"))
PY
venv/bin/python write.py

cat > read.mjs <<'JS'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import ajv from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
const validator = formats.default(new ajv.default())
const fits = JSON.parse(readFileSync('cases.json', 'utf8')).map(({ value, schema, json }) => {
  const valid = validator.validate(schema, JSON.parse(json))
  console.log(valid ? 'valid  ' : 'INVALID', json.padEnd(12), JSON.stringify(schema).padEnd(40), value)
  return valid
})
assert.deepEqual(fits, [false, true, true, false, false, true, false])
JS
node read.mjs
