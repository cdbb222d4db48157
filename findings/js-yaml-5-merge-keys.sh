#!/usr/bin/env bash
# An OpenAPI document in YAML shares fields by an anchor and a merge key (<<: *common), and has a date and numbers with underscores as examples.
# Expected: the new major version of js-yaml reads an ordinary document as the old one did.
# Found: js-yaml 5.5.0 does not merge any more: the operation has a member named "<<", and its responses are missing. js-yaml 4.1.1 merges, makes a Date of
#   2024-01-01 and a number of 1_000; 5.5.0 gives texts. yaml 2.9.1 does as js-yaml 5. PyYAML 6.0.4 does as js-yaml 4.
# It matters to whoever reads documents of others: with the default settings of the current libraries, merged security requirements and parameters vanish
#   without an error, and an operation that is protected looks open.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --no-compile --disable-pip-version-check pyyaml==6.0.4
npm install --silent --no-audit --no-fund js-yaml@5.5.0 js-yaml-4@npm:js-yaml@4.1.1 yaml@2.9.1
cat > operation.yaml <<'YAML'
x-common: &common
  security: [{ session: [] }]
get:
  <<: *common
  since: 2024-01-01
  limit: 1_000
YAML

cat > read.mjs <<'JS'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { load as load4 } from 'js-yaml-4'
import { parse } from 'yaml'
const text = readFileSync('operation.yaml', 'utf8')
const security = [{ session: [] }]
const [old, now, other] = [load4, load, parse].map((read) => read(text).get)
console.log('js-yaml 4:', old, '\njs-yaml 5:', now)
assert.deepEqual(old, { security, since: new Date('2024-01-01'), limit: 1000 })
assert.deepEqual({ ...now }, { '<<': { security }, since: '2024-01-01', limit: '1_000' })
assert.deepEqual(other, { ...now })
JS
node read.mjs
venv/bin/python - <<'PY'
import datetime, yaml
read = yaml.safe_load(open("operation.yaml"))["get"]
print(f"PyYAML {yaml.__version__}:", read)
assert read == {"security": [{"session": []}], "since": datetime.date(2024, 1, 1), "limit": 1000}
PY
