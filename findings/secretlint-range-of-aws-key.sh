#!/usr/bin/env bash
# secretlint reports where a secret is, as offsets in the file and as a line with columns (SARIF uses these too).
# Expected: the range covers the secret, as it does for a GitHub token.
# Found: for an AWS secret access key, secretlint 11.7.1 and 12.0.0 start the range at the name of the variable, and make it as long as the value: it covers
#   aws_secret_access_key = "wJalrXUtnFEMI/K and ends in the middle of the key.
# It matters to whoever merges findings of several scanners by place, shows the place, or removes secrets from a text by these ranges.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund secretlint@11.7.1 @secretlint/secretlint-rule-preset-recommend@11.7.1
echo '{"rules": [{"id": "@secretlint/secretlint-rule-preset-recommend"}]}' > .secretlintrc.json
key="wJalrXUtnFEMI/K7MDENG/bPxRfiCY$(printf 'z%.0s' 1 2 3 4 5 6 7 8 9 10)"
token="gh""p_$(printf 'aB3%.0s' 1 2 3 4 5 6 7 8 9 10 11 12)"
printf 'aws_secret_access_key = "%s"\ntoken = "%s"\n' "$key" "$token" > settings.ini
npm ls --depth=0 | tail -n +2
npx secretlint --format json settings.ini > report.json && { echo 'nothing found'; exit 1; }

cat > read.mjs <<'JS'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
const text = readFileSync('settings.ini', 'utf8')
const [{ messages }] = JSON.parse(readFileSync('report.json', 'utf8'))
const covered = Object.fromEntries(messages.map(({ messageId, range }) => [messageId, text.slice(...range)]))
console.log(covered)
assert.match(covered.GITHUB_TOKEN, /^ghp_[0-9A-Za-z]{36}$/)
assert.equal(covered.AWSSecretAccessKey, 'aws_secret_access_key = "wJalrXUtnFEMI/K')
JS
node read.mjs
