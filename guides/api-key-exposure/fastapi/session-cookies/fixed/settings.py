"""What the application needs from its environment."""

import os
from pathlib import Path


# region: settings
def required(name: str, length: int = 1) -> str:
    """The variable's value. Fails at start-up, with its name and never its value, when it is missing or too short."""
    value = os.environ.get(name, "")
    if len(value) < length:
        raise SystemExit(f"{name} must be set to at least {length} characters")
    return value


# python -c "import secrets; print(secrets.token_urlsafe(48))"
SECRET_KEY = required("SECRET_KEY", 32)
DEMO_PASSWORD = required("DEMO_PASSWORD", 12)
# endregion

DATABASE = Path(os.environ.get("STATE_DIR", ".")) / "desk.sqlite3"
