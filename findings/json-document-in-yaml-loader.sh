#!/usr/bin/env bash
# Every JSON text is YAML 1.2, so many OpenAPI tools read openapi.json with their YAML loader. The document here is written by json.dump, as FastAPI's users
# export theirs: it has an emoji in its title (json.dump writes "\ud83d\udc3e") and a step of 1e-07.
# Expected: the YAML loader gives what the JSON parser gives.
# Found: PyYAML 6.0.4 gives a title of two lone surrogates, which cannot be encoded as UTF-8 any more. Its C loader refuses the document, and so do
#   openapi-spec-validator 0.9.0 and Go's yaml.v3 3.0.1, though it is valid. PyYAML reads 1e-07 as a text (YAML 1.1 wants a dot), and so does Go's
#   goccy/go-yaml 1.19.2. js-yaml 5.5.0 and yaml 2.9.1 read both as JSON does.
# It matters to whoever reads documents of others: try JSON first, and do not report a document as invalid because a YAML loader says so.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --no-compile --disable-pip-version-check pyyaml==6.0.4 openapi-spec-validator==0.9.0
npm install --silent --no-audit --no-fund js-yaml@5.5.0 yaml@2.9.1

cat > read.py <<'PY'
import json, yaml
step = {"name": "step", "in": "query", "schema": {"type": "number", "multipleOf": 1e-07}}
document = {"openapi": "3.1.0", "info": {"title": "Pets \U0001F43E", "version": "1"}, "paths": {"/pets": {"get": {"parameters": [step], "responses": {"200": {"description": "ok"}}}}}}
with open("openapi.json", "w") as file: json.dump(document, file)
text = open("openapi.json").read()
read = yaml.safe_load(text)
print(f"PyYAML {yaml.__version__}: title {read['info']['title']!a}, step {read['paths']['/pets']['get']['parameters'][0]['schema']['multipleOf']!r}")
assert read["info"]["title"] == "Pets \ud83d\udc3e" != json.loads(text)["info"]["title"]
assert read["paths"]["/pets"]["get"]["parameters"][0]["schema"]["multipleOf"] == "1e-07"
PY
venv/bin/python read.py
if venv/bin/openapi-spec-validator openapi.json >validator.log 2>&1; then echo 'openapi-spec-validator accepts the document'; exit 1; fi
echo "openapi-spec-validator: $(grep -m1 'found invalid Unicode character escape code' validator.log)"

cat > read.mjs <<'JS'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { parse } from 'yaml'
const text = readFileSync('openapi.json', 'utf8')
for (const read of [load, parse]) assert.deepEqual(read(text), JSON.parse(text))
console.log('js-yaml and yaml: as JSON')
JS
node read.mjs

cat > main.go <<'GO'
package main

import (
	"fmt"
	"os"

	goccy "github.com/goccy/go-yaml"
	"gopkg.in/yaml.v3"
)

func main() {
	text, _ := os.ReadFile("openapi.json")
	var any3 any
	err := yaml.Unmarshal(text, &any3)
	step := map[string]any{}
	goccy.Unmarshal([]byte(`{"step": 1e-07}`), &step)
	fmt.Printf("yaml.v3: %v\ngoccy/go-yaml: step %#v\n", err, step["step"])
	if err == nil || step["step"] != "1e-07" {
		os.Exit(1)
	}
}
GO
go mod init example >/dev/null 2>&1
go get gopkg.in/yaml.v3@v3.0.1 github.com/goccy/go-yaml@v1.19.2 >/dev/null 2>&1
go run .
