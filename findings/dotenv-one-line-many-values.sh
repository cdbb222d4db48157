#!/usr/bin/env bash
# One .env file, read by the loaders that web frameworks use. The lines are ordinary: a password with "#" or "$", a key in quotes with a remark behind it.
# Expected: the same line gives the same value everywhere, as the same file is mounted into services in several languages.
# Found: no line of the four gives one value.
#   a#b            whole in Python; cut at "#" by dotenv 18.0.10, dotenvx 2.38.2, @next/env 16.4.6 and Node's own parser
#   "key" # note   django-environ 0.14.0, python-decouple 3.8 and starlette 1.10.0 keep the quotes and the remark: '"key" # note' is the signing key
#   pa$word        "pa" for dotenvx and @next/env, which look for a variable called "word"; in double quotes too
#   'pa$word'      "pa" for @next/env even in single quotes
# It matters to whoever finds a key in such a file and tests it: the key that signs may have quotes, a remark or a missing end that the text of the file does not show.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --no-compile --disable-pip-version-check python-dotenv==1.2.4 django-environ==0.14.0 python-decouple==3.8 starlette==1.10.0
npm install --silent --no-audit --no-fund dotenv@18.0.10 @dotenvx/dotenvx@2.38.2 @next/env@16.4.6

cat > .env <<'ENV'
HASH=a#b
NOTE="key" # note
DOLLAR=pa$word
QUOTED='pa$word'
ENV
cat > read.py <<'PY'
import json

import dotenv
import environ
from decouple import RepositoryEnv
from starlette.config import Config

environ.Env.ENVIRON = {}
environ.Env.read_env(".env")
print(json.dumps({
    "python-dotenv": dotenv.dotenv_values(".env"), "django-environ": dict(environ.Env.ENVIRON),
    "python-decouple": RepositoryEnv(".env").data, "starlette": dict(Config(".env").file_values),
}))
PY
cat > read.mjs <<'JS'
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import dotenvx from '@dotenvx/dotenvx'
import next from '@next/env'
import dotenv from 'dotenv'

const text = readFileSync('.env', 'utf8')
const names = ['HASH', 'NOTE', 'DOLLAR', 'QUOTED']
const quiet = { info() {}, error() {} }
const readers = {
  ...JSON.parse(execFileSync('venv/bin/python', ['read.py'], { encoding: 'utf8' })),
  dotenv: dotenv.parse(text), node: parseEnv(text), dotenvx: dotenvx.parse(text, { processEnv: {} }), '@next/env': next.loadEnvConfig(process.cwd(), true, quiet).combinedEnv,
}
const found = Object.fromEntries(Object.entries(readers).map(([reader, values]) => [reader, names.map((name) => values[name])]))
console.log(''.padEnd(16), ...names.map((name) => name.padEnd(16)))
for (const [reader, values] of Object.entries(found)) console.log(reader.padEnd(16), ...values.map((value) => value.padEnd(16)))
const kept = ['a#b', '"key" # note', 'pa$word', 'pa$word']
assert.deepEqual(found, {
  'python-dotenv': ['a#b', 'key', 'pa$word', 'pa$word'],
  'django-environ': kept, 'python-decouple': kept, starlette: kept,
  dotenv: ['a', 'key', 'pa$word', 'pa$word'], node: ['a', 'key', 'pa$word', 'pa$word'],
  dotenvx: ['a', 'key', 'pa', 'pa$word'], '@next/env': ['a', 'key', 'pa', 'pa'],
})
JS
env -u HASH -u NOTE -u DOLLAR -u QUOTED -u word node read.mjs
