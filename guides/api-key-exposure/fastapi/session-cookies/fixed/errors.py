"""What went wrong goes to the log, scrubbed; the client learns that something did."""

import logging
import re
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

# region: scrub
# How the keys that this application handles begin, and the user and password of a URL.
SECRETS = re.compile(r"(?P<start>glpat-|sk_live_|xoxb-|://)(?:(?<=://)[^\s/@]{1,200}(?=@)|(?<!://)[\w.-]{1,200})")


class Scrub(logging.Formatter):
    """Formats a record as usual, traceback included, and takes the secrets out of the finished text."""

    def format(self, record: logging.LogRecord) -> str:
        return SECRETS.sub(r"\g<start>***", super().format(record))
# endregion


# region: errors
def problem(status: int, detail: str | None = None) -> JSONResponse:
    """RFC 9457."""
    body = {"title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    return JSONResponse(body, status, media_type="application/problem+json")


def refused(_: Request, error: HTTPException) -> JSONResponse:
    return problem(error.status_code, error.detail)


def invalid(_: Request, error: RequestValidationError) -> JSONResponse:
    # FastAPI's own answer repeats the input, a password in the wrong field among it.
    places = [".".join(str(part) for part in issue["loc"]) for issue in error.errors()]
    return problem(422, f"Not valid: {', '.join(places)}")


def failed(_: Request, __: Exception) -> JSONResponse:
    """The server logs the error once this has been sent."""
    return problem(500)
# endregion


def install(app: FastAPI) -> None:
    app.add_exception_handler(HTTPException, refused)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(Exception, failed)
    handler = logging.StreamHandler()
    handler.setFormatter(Scrub("%(asctime)s %(levelname)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
