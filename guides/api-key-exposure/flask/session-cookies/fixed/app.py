"""The same application done right: the cookie carries an opaque reference, the key stays in the server's database.

It answers on 127.0.0.1 only, for a proxy that speaks HTTPS to the world.
"""

import os
from datetime import timedelta

import waitress
from flask import Flask

import account
import api
import database
import errors
import pages
import protection
import settings
import users
from sessions import SqliteSessions

# region: config
app = Flask(__name__)
app.session_interface = SqliteSessions()
app.config.update(
    SECRET_KEY=settings.SECRET_KEY,
    SESSION_COOKIE_NAME="__Host-session",
    SESSION_COOKIE_SECURE=True,
    SESSION_COOKIE_HTTPONLY=True,
    SESSION_COOKIE_SAMESITE="Lax",
    SESSION_COOKIE_PATH="/",
    PERMANENT_SESSION_LIFETIME=timedelta(minutes=30),
    SEND_FILE_MAX_AGE_DEFAULT=3600,
)
# endregion

protection.install(app)
errors.install(app)
app.register_blueprint(pages.blueprint)
app.register_blueprint(account.blueprint)
app.register_blueprint(api.blueprint)

# region: start
if __name__ == "__main__":
    database.create()
    users.add("ada", settings.DEMO_PASSWORD)
    # No debugger, and no Server header that names a version.
    waitress.serve(app, host="127.0.0.1", port=int(os.environ.get("PORT", "5000")), ident=None)
# endregion
