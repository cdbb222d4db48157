#!/usr/bin/env bash
# A SARIF log has four results at level error: a new one, one that is suppressed (accepted), one with baselineState "absent" (fixed since the last run), and a
# second log has only the last two.
# Expected: a tool that counts results, and fails a build on errors, counts the new one only; suppressed and fixed results are history.
# Found: sarif-tools 3.0.5 counts all of them. "sarif --check error summary" fails for the log that has nothing left to fix. Results of kind "pass" are listed
#   too, with level none. Suppressed results can be left out by a filter file; "absent" is not looked at anywhere.
# It matters to whoever writes SARIF: a report that keeps fixed and accepted findings, as the format allows, makes builds red. Leave them out by default.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --no-compile --disable-pip-version-check sarif-tools==3.0.5

cat > write.py <<'PY'
import json
def result(text, **more):
    place = {"physicalLocation": {"artifactLocation": {"uri": "app.py"}, "region": {"startLine": 1}}}
    return {"ruleId": "key", "level": "error", "message": {"text": text}, "locations": [place], **more}
def write(name, *results):
    driver = {"name": "scanner", "rules": [{"id": "key"}]}
    json.dump({"version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": results}]}, open(name, "w"))
gone = [result("accepted", suppressions=[{"kind": "external", "status": "accepted"}]), result("fixed", baselineState="absent")]
write("all.sarif", result("new", baselineState="new"), *gone, result("ok", kind="pass", level="none"))
write("gone.sarif", *gone)
PY
venv/bin/python write.py
venv/bin/sarif --version
check() { # file, errors that it counts
  local code=0
  venv/bin/sarif --check error summary "$1" > summary.txt 2>/dev/null || code=$?
  echo "$1: $(grep '^error:' summary.txt), $(grep '^none:' summary.txt || true) exit code $code"
  [ "$code" = "$2" ] && grep -q "^error: $2\$" summary.txt
}
check all.sarif 3
check gone.sarif 2
grep -rq baselineState venv/lib/python3*/site-packages/sarif && { echo 'sarif-tools reads baselineState'; exit 1; }
exit 0
