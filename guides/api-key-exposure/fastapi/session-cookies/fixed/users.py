"""Names and password hashes."""

import hashlib
import hmac
import secrets

from database import connection


def add(name: str, password: str) -> None:
    salt = secrets.token_bytes(16)
    with connection() as database:
        database.execute("INSERT OR REPLACE INTO users VALUES (?, ?, ?)", (name, salt, hash_of(password, salt)))


# region: users
def password_is_right(name: str, password: str) -> bool:
    with connection() as database:
        row = database.execute("SELECT salt, hash FROM users WHERE name = ?", (name,)).fetchone()
    # An unknown name takes as long as a wrong password, and equal is asked in constant time.
    salt, expected = row or (bytes(16), bytes(64))
    return hmac.compare_digest(hash_of(password, salt), expected) and row is not None


def hash_of(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=2**15, r=8, p=1, maxmem=2**26)
# endregion
