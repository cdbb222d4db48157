#!/usr/bin/env bash
# An OpenAPI document in YAML lists the operators of a filter: enum: [=, <, ">="]. A lone = is an ordinary text in YAML 1.2.
# Expected: every YAML reader gives the text "=".
# Found: PyYAML 6.0.4 and ruamel.yaml 0.19.1 refuse the whole document: YAML 1.1 had a type for a lone = ("default value", tag:yaml.org,2002:value), and their
#   safe loaders recognise it but cannot build it. ruamel.yaml does so in its YAML 1.2 mode as well. js-yaml 5.5.0 and yaml 2.9.1 read the text.
# It matters to whoever runs Python tools over documents: the error is about a type that the document does not mention, and the fix is a pair of quotes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --no-compile --disable-pip-version-check pyyaml==6.0.4 ruamel.yaml==0.19.1
npm install --silent --no-audit --no-fund js-yaml@5.5.0 yaml@2.9.1
printf 'name: operator\nin: query\nschema:\n  enum: [=, <, ">="]\n' > parameter.yaml

cat > read.py <<'PY'
import yaml, ruamel.yaml
text = open("parameter.yaml").read()
readers = {
    f"PyYAML {yaml.__version__}": yaml.safe_load,
    f"ruamel.yaml {ruamel.yaml.__version__}, YAML 1.2": ruamel.yaml.YAML(typ="safe", pure=True).load,
}
for name, read in readers.items():
    try:
        raise SystemExit(f"{name} reads {read(text)}")
    except (yaml.constructor.ConstructorError, ruamel.yaml.constructor.ConstructorError) as error:
        print(f"{name}: {error.problem}")
PY
venv/bin/python read.py

cat > read.mjs <<'JS'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { parse } from 'yaml'
for (const read of [load, parse]) assert.deepEqual(read(readFileSync('parameter.yaml', 'utf8')).schema.enum, ['=', '<', '>='])
console.log('js-yaml and yaml: ["=", "<", ">="]')
JS
node read.mjs
