"""Names and password hashes."""

from werkzeug.security import check_password_hash, generate_password_hash

from database import connection

# An unknown name takes as long as a wrong password.
HASH_OF_NOBODY = generate_password_hash("")


def add(name, password):
    with connection() as database:
        database.execute("INSERT OR REPLACE INTO users VALUES (?, ?)", (name, generate_password_hash(password)))


# region: users
def password_is_right(name, password):
    """Compares in constant time: `check_password_hash` does."""
    with connection() as database:
        row = database.execute("SELECT password_hash FROM users WHERE name = ?", (name,)).fetchone()
    return check_password_hash(row[0] if row else HASH_OF_NOBODY, password) and row is not None
# endregion
