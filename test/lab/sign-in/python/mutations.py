"""Counts what changes something, beside the log-in and the log-out."""
import os
from pathlib import Path


def changed(what: str) -> None:
    with (Path(os.environ['STATE_DIR']) / 'mutations.txt').open('a') as file:
        file.write(what + '\n')
