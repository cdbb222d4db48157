"""One line for every change, so that a test can show that a scan made none."""

import os
from pathlib import Path


def record(what):
    """Appends to `$STATE_DIR/mutations.txt`; does nothing without `STATE_DIR`."""
    if folder := os.environ.get("STATE_DIR"):
        with (Path(folder) / "mutations.txt").open("a", encoding="utf-8") as file:
            file.write(f"{what}\n")
