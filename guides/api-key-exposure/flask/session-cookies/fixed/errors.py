"""What went wrong goes to the log, scrubbed; the client learns that something did."""

import json
import logging
import re

from werkzeug.exceptions import HTTPException

# region: scrub
# How the keys that this application handles begin, and the user and password of a URL.
SECRETS = re.compile(r"(?P<start>glpat-|sk_live_|xoxb-|://)(?:(?<=://)[^\s/@]{1,200}(?=@)|(?<!://)[\w.-]{1,200})")


class Scrub(logging.Formatter):
    """Formats a record as usual, traceback included, and takes the secrets out of the finished text."""

    def format(self, record):
        return SECRETS.sub(r"\g<start>***", super().format(record))
# endregion


# region: errors
def as_problem(error):
    """RFC 9457. Anything but an HTTPException has been logged by Flask and made a 500."""
    response = error.get_response()
    detail = None if error.code == 500 else error.description
    response.data = json.dumps({"title": error.name, "status": error.code, "detail": detail})
    response.content_type = "application/problem+json"
    return response
# endregion


def install(app):
    app.register_error_handler(HTTPException, as_problem)
    handler = logging.StreamHandler()
    handler.setFormatter(Scrub("%(asctime)s %(levelname)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
