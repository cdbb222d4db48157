#!/usr/bin/env bash
# The same key is in two lines of a file, and once more in another file.
# Expected: a secret scanner reports three places.
# Found: detect-secrets 1.5.0 reports two. It keeps a set of findings that are equal when file, type and hash of the secret are, so each file has one entry per
#   secret, with the line of the first. Nothing says that there are more.
# It matters to whoever reads a baseline or compares scanners by places: the number of entries is no number of places, and a file of which the reported line
#   was cleaned may still have the key.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --no-compile --disable-pip-version-check detect-secrets==1.5.0
mkdir project
key="gh""p_$(printf 'aB3%.0s' 1 2 3 4 5 6 7 8 9 10 11 12)"
printf 'first = "%s"\n\nsecond = "%s"\n' "$key" "$key" > project/a.py
printf 'third = "%s"\n' "$key" > project/b.py
grep -nr "$key" project
venv/bin/detect-secrets --version

cd project
../venv/bin/detect-secrets scan --all-files . > ../baseline.json
cd ..
python3 - <<'PY'
import json
results = json.load(open("baseline.json"))["results"]
places = [(file, entry["type"], entry["line_number"]) for file, entries in sorted(results.items()) for entry in entries]
print("reported:", places)
assert places == [("a.py", "GitHub Token", 1), ("b.py", "GitHub Token", 1)]
PY
