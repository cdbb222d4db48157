"""Connecting a provider, guests, signing in and out."""

import itertools
import os
import secrets

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_safe

from desk import fake_keys, mutations

guests = {}
guest_numbers = itertools.count(1042)


class SeeOther(HttpResponseRedirect):
    status_code = 303


# region: connect
@require_safe
@cache_control(public=True, max_age=60)  # plant: session-response-cacheable
def connect(request):
    """Where the provider sends the browser back after consent."""
    request.session["user"] = "ada"
    # plant: api-key-in-cookie (the session is the cookie: signed, not encrypted)
    request.session["github_token"] = fake_keys.GITHUB
    # plant: api-key-in-cookie (so is the message, until the next page has shown it)
    messages.success(request, f"Connected with the token {fake_keys.GITHUB}.")
    return HttpResponse("<p>Your repository is connected.</p>\n")
# endregion


@require_safe
def widget(request):
    response = render(request, "note.html", {"note": "The widget is ready."})
    # plant: api-key-in-cookie (the widget's script reads the key from its own cookie)
    response.set_cookie("widget_token", fake_keys.SLACK)
    return response


# region: guest
@require_http_methods(["GET", "HEAD", "POST"])
def guest(request):
    # plant: session-fixation (takes any id that it is given), session-id-predictable (counts)
    sid = request.COOKIES.get("sid") or str(next(guest_numbers))
    token = guests.setdefault(sid, secrets.token_urlsafe(16))
    if request.method == "POST":
        return order(request, token)
    response = render(request, "guest.html", {"token": token})
    if "sid" not in request.COOKIES:
        # plant: session-response-cacheable (no Cache-Control)
        response.set_cookie("sid", sid)
    return response
# endregion


def order(request, token):
    mutations.record("order")
    if request.POST["csrf_token"] != token:
        raise PermissionDenied
    return render(request, "note.html", {"note": "Ordered."})


# region: account
@require_safe
def account(request):
    # plant: api-key-in-body
    billing = {"provider": "stripe", "secret_key": fake_keys.STRIPE}
    return JsonResponse({"user": request.session.get("user"), "billing": billing})
# endregion


# region: login
@require_http_methods(["GET", "HEAD", "POST"])
def login(request):
    if request.method != "POST":
        return render(request, "login.html")
    mutations.record("login")
    if request.POST["password"] == os.environ.get("DEMO_PASSWORD", "demo"):
        # The session from before goes on.
        request.session["user"] = request.POST["user"]
    return SeeOther("/")


# plant, seen with a login recipe: session-survives-logout (a copy of the cookie stays good for its year)
def log_out(request):
    """Also by GET, as a link that acts: any crawler signs the user out."""
    mutations.record("logout" if request.method == "POST" else "logout by GET")
    request.session.pop("user", None)
    return SeeOther("/")
# endregion
