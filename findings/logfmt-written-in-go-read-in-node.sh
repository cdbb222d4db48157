#!/usr/bin/env bash
# A Go program logs in logfmt with log/slog's TextHandler; a Node program reads the lines with the logfmt package. One value has several lines, as a PEM key or
# a stack trace has.
# Expected: the reader gives the value that was logged.
# Found: Go writes a line break as \n inside quotes. logfmt 1.4.0 drops the backslash of every escape but \" and \\, so the break becomes the letter "n", and
#   the PEM text is one line with an "n" between its parts. In a value without quotes it drops each backslash and each "=": C:\keys, which Go leaves without
#   quotes, is read as C:keys, and tok=YWI==, as other writers have it, as YWI.
# It matters to whoever searches parsed log lines: a private key is no longer recognised, and a token does not verify. Undo the escapes yourself.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund logfmt@1.4.0

cat > main.go <<'GO'
package main

import (
	"log/slog"
	"os"
)

func main() {
	value := "-----BEGIN KEY-----\nAAAA\nBBBB\n-----END KEY-----"
	slog.New(slog.NewTextHandler(os.Stdout, nil)).Info("loaded", "value", value, "path", `C:\keys`)
}
GO
go version
go run main.go > log.txt
cat log.txt

cat > read.mjs <<'JS'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import logfmt from 'logfmt'
const { value, path } = logfmt.parse(readFileSync('log.txt', 'utf8').trim())
const { tok } = logfmt.parse('level=info tok=YWI==')
console.log({ value, path, tok })
assert.deepEqual({ value, path, tok }, { value: '-----BEGIN KEY-----nAAAAnBBBBn-----END KEY-----', path: 'C:keys', tok: 'YWI' })
JS
npm ls --depth=0 | tail -n +2
node read.mjs
