#!/usr/bin/env bash
# A gzip file may have several members, one after the other (RFC 1952, 2.2): "cat a.gz b.gz", a logger that appends, and bgzip make such files.
# Expected: a gzip library gives the text of all members, or reports what it leaves.
# Found: gunzipSync of fflate 0.8.3 gives the first member only, without an error. The Gunzip stream of the same package gives all, as do pako 3.0.3, Node and
#   Python.
# It matters to whoever searches rotated logs: everything after the first member is not looked at, and the search ends with "nothing found".
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund fflate@0.8.3 pako@3.0.3
printf 'monday\n' | gzip > log.gz
printf 'tuesday\n' | gzip >> log.gz

cat > read.mjs <<'JS'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { gunzipSync as node } from 'node:zlib'
import { Gunzip, gunzipSync } from 'fflate'
import { ungzip } from 'pako'
const file = readFileSync('log.gz')
const streamed = (bytes) => {
  const parts = []
  new Gunzip((part) => parts.push(Buffer.from(part))).push(bytes, true)
  return Buffer.concat(parts)
}
const readers = { 'fflate, gunzipSync': gunzipSync, 'fflate, Gunzip': streamed, pako: ungzip, Node: node }
const read = Object.fromEntries(Object.entries(readers).map(([name, reader]) => [name, Buffer.from(reader(file)).toString()]))
console.log(read)
const all = 'monday\ntuesday\n'
assert.deepEqual(Object.values(read), ['monday\n', all, all, all])
JS
npm ls --depth=0 | tail -n +2
node read.mjs
python3 -c 'import gzip; text = gzip.open("log.gz").read(); print("Python:", text); assert text == b"monday\ntuesday\n"'
