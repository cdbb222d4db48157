"""One SQLite file, so that every worker sees the same sessions."""

import sqlite3
from contextlib import contextmanager

from settings import DATABASE

TABLES = """
CREATE TABLE IF NOT EXISTS sessions (digest BLOB PRIMARY KEY, data TEXT NOT NULL, expires_at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS provider_keys (id INTEGER PRIMARY KEY, key TEXT NOT NULL, expires_at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS users (name TEXT PRIMARY KEY, password_hash TEXT NOT NULL);
"""


@contextmanager
def connection():
    """A connection for one transaction: committed at the end, rolled back on an error, closed either way."""
    database = sqlite3.connect(DATABASE, timeout=10)
    try:
        with database:
            yield database
    finally:
        database.close()


def create():
    DATABASE.touch(mode=0o600)
    with connection() as database:
        database.executescript(TABLES)
