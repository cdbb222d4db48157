"""What went wrong goes to the log, scrubbed; the client learns that something did."""

import logging
import re
from http import HTTPStatus

from django.http import JsonResponse

# region: scrub
# How the keys that this application handles begin, and the user and password of a URL.
SECRETS = re.compile(r"(?P<start>glpat-|sk_live_|xoxb-|://)(?:(?<=://)[^\s/@]{1,200}(?=@)|(?<!://)[\w.-]{1,200})")


class Scrub(logging.Formatter):
    """Formats a record as usual, traceback included, and takes the secrets out of the finished text."""

    def format(self, record):
        return SECRETS.sub(r"\g<start>***", super().format(record))
# endregion


# region: errors
def problem(status, detail=None):
    """RFC 9457."""
    body = {"title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    return JsonResponse(body, status=status, content_type="application/problem+json")


def bad_request(request, exception):
    return problem(400)


def forbidden(request, exception):
    return problem(403)


def csrf_failure(request, reason=""):
    return problem(403, "Cross-site requests may not change anything here.")


def not_found(request, exception):
    return problem(404)


def failed(request):
    return problem(500)
# endregion
