"""The peers' own guessing loops over the same list, timed inside the process. Prints JSON lines.

Usage: peers.py export WORDLIST-OUT | flask-unsign LIST COOKIE | badsecrets-flask LIST COOKIE | badsecrets-django LIST COOKIE
"""

import ast
import json
import sys
import time
import warnings

ROUNDS = 5


def export(out):
    """The list of flask-unsign-wordlist as plain lines: Python literals evaluated, what a line cannot hold left out."""
    from flask_unsign_wordlist import get

    warnings.simplefilter("ignore")
    kept = {}
    with open(get("all"), encoding="utf-8", errors="replace") as lines:
        for line in lines:
            try:
                value = ast.literal_eval(line.strip())
            except (ValueError, SyntaxError, MemoryError, TypeError):
                continue
            if not isinstance(value, str) or value != value.strip() or not value.isprintable() or value == "":
                continue
            if not value.startswith(("hex:", "base64:")):
                kept[value] = True
    with open(out, "w", encoding="utf-8") as file:
        file.write("\n".join(kept))
    print(json.dumps({"keys": len(kept)}))


def timed(loop):
    best, found = None, None
    for _ in range(ROUNDS):
        start = time.perf_counter()
        found = loop()
        taken = time.perf_counter() - start
        best = taken if best is None else min(best, taken)
    print(json.dumps({"seconds": best, "found": found}))


def flask_unsign(keys, cookie):
    from flask_unsign import verify

    timed(lambda: next((key for key in keys if verify(cookie, key)), None))


def badsecrets(module, keys, cookie):
    lines = tuple(key + "\n" for key in keys)
    module.load_resources = lambda self, names: lines
    timed(lambda: (module().check_secret(cookie) or {}).get("secret"))


def main():
    what, path, *rest = sys.argv[1:]
    if what == "export":
        export(path)
        return
    with open(path, encoding="utf-8", newline="\n") as file:
        keys = file.read().split("\n")
    if what == "flask-unsign":
        flask_unsign(keys, rest[0])
    elif what == "badsecrets-flask":
        from badsecrets.modules.passive.flask_signedcookies import Flask_SignedCookies

        badsecrets(Flask_SignedCookies, keys, rest[0])
    else:
        from badsecrets.modules.passive.django_signedcookies import DjangoSignedCookies

        badsecrets(DjangoSignedCookies, keys, rest[0])


main()
