"""The provider's keys: made by its token endpoint, kept in our database, read only where they are used."""

import secrets
import time

from database import connection

# A key is of no use to us for longer than the session that asked for it.
LIFETIME_SECONDS = 30 * 60


def exchange_consent_for_key() -> str:
    """Stands for the provider's token endpoint: a made-up key for whoever connects."""
    return "-".join(["glpat", secrets.token_urlsafe(15)])


# region: provider
def keep(key: str) -> int | None:
    """Stores a key and returns the number of its row, which is all that a session needs to know."""
    now = int(time.time())
    with connection() as database:
        database.execute("DELETE FROM provider_keys WHERE expires_at <= ?", (now,))
        insert = "INSERT INTO provider_keys (key, expires_at) VALUES (?, ?)"
        return database.execute(insert, (key, now + LIFETIME_SECONDS)).lastrowid


def key_for(row: int) -> str | None:
    """The key, for a call to the provider; None once it has expired or was revoked."""
    with connection() as database:
        query = "SELECT key FROM provider_keys WHERE id = ? AND expires_at > ?"
        found = database.execute(query, (row, int(time.time()))).fetchone()
    return found[0] if found else None


def forget(row: int) -> None:
    """With a real provider, its revocation endpoint is called here too."""
    with connection() as database:
        database.execute("DELETE FROM provider_keys WHERE id = ?", (row,))
# endregion
