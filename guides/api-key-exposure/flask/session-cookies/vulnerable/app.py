"""What not to do: a Flask application that gives its API keys away, above all through its session cookie.

Every mistake is marked `plant`. It answers on 127.0.0.1 only, and its keys open nothing.
"""

import os
from datetime import timedelta

from flask import Flask, request

import account
import api
import pages

app = Flask(__name__, static_folder=None)

# region: config
# plant: session-key-known (the key of the tutorial)
app.secret_key = "dev"
app.config.update(
    SESSION_COOKIE_HTTPONLY=False,  # plant: cookie-without-httponly
    # plant: cookie-without-secure, cookie-without-samesite (the defaults)
    # plant: session-cookie-long-lived
    PERMANENT_SESSION_LIFETIME=timedelta(days=365),
)
# endregion

app.register_blueprint(pages.blueprint)
app.register_blueprint(account.blueprint)
app.register_blueprint(api.blueprint)


# region: cors
@app.after_request
def allow_any_origin(response):
    if origin := request.headers.get("Origin"):
        # plant: cors-reflects-origin
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
    return response
# endregion


# region: start
if __name__ == "__main__":
    # plant: debug-enabled, server-version-disclosed (the development server says what it is)
    app.run(host="127.0.0.1", port=int(os.environ.get("PORT", "5000")), debug=True, use_reloader=False)
# endregion
