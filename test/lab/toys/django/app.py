"""A key in `request.session` on signed cookies. Its twin keeps the key on the server."""

import os
import sys

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import JsonResponse
from django.urls import path

STORED = {}

settings.configure(
    DEBUG=False,
    ALLOWED_HOSTS=["*"],
    SECRET_KEY=os.environ.get("SECRET_KEY", "dev-secret-not-safe"),
    ROOT_URLCONF=__name__,
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware"],
    SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
)


def index(request):
    if os.environ["TWIN"] == "leaky":
        request.session["api_key"] = os.environ["TOY_KEY"]
    else:
        request.session["account"] = 7
        STORED[7] = os.environ["TOY_KEY"]
    return JsonResponse({"service": "weather", "city": "Bonn"})


urlpatterns = [path("", index)]

execute_from_command_line([sys.argv[0], "runserver", "--noreload", "127.0.0.1:" + os.environ["PORT"]])
