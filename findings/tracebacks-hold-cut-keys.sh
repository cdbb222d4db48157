#!/usr/bin/env bash
# A function that has an API key in a local variable fails, and the exception is logged with structlog or loguru, in their JSON forms.
# Expected: a traceback has files, lines and source code, as Python's own has. The value of a variable is not in it.
# Found: structlog 26.1.0 (dict_tracebacks) writes all local variables of all frames, each cut to 80 characters and followed by '+N', the number of characters
#   cut. loguru 0.7.3 writes the values of the variables in the failing line, each cut to 128 characters of which the last three are "...". Both by default.
# It matters to whoever searches logs for keys: the key is there, without its end and without its check digits, so a rule that demands a whole key, or verifies
#   a checksum, misses it. And a key in a local variable is in the log although no log statement mentions it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --no-compile --disable-pip-version-check structlog==26.1.0 loguru==0.7.3

cat > log.py <<'PY'
import io, json
import structlog
from loguru import logger

KEY = "sk-" + "proj-" + "k7" * 78

def call(secret):
    return int(secret)

def by_structlog():
    out = io.StringIO()
    structlog.configure(
        processors=[structlog.processors.dict_tracebacks, structlog.processors.JSONRenderer()], logger_factory=structlog.PrintLoggerFactory(out)
    )
    try: call(KEY)
    except ValueError: structlog.get_logger().exception("failed")
    return json.loads(out.getvalue())["exception"][0]["frames"][-1]["locals"]["secret"]

def by_loguru():
    out = io.StringIO()
    logger.remove()
    logger.add(out, serialize=True)
    try: call(KEY)
    except ValueError: logger.exception("failed")
    lines = json.loads(out.getvalue())["text"].splitlines()
    return next("'" + line.partition("'")[2] for line in lines if "'sk-" in line and line.endswith("..."))

first, second = by_structlog(), by_loguru()
print(f"a key of {len(KEY)} characters\nstructlog {structlog.__version__}: {first}\nloguru: {second}")
assert first == repr(KEY[:80]) + "+84"
assert second == repr(KEY)[:125] + "..."
PY
venv/bin/python log.py
venv/bin/pip list --disable-pip-version-check 2>/dev/null | grep -E 'structlog|loguru'
