"""Connecting a provider, guests, signing in and out."""

import secrets

from django.contrib.auth import authenticate, login, logout
from django.http import HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from desk import mutations, provider
from desk.errors import problem
from desk.models import ProviderKey


class SeeOther(HttpResponseRedirect):
    status_code = 303


# region: connect
@require_safe
def connect(request):
    """Where the provider sends the browser back after consent. The session gets the number of a row."""
    if "connection" not in request.session:
        request.session["connection"] = ProviderKey.keep(provider.exchange_consent_for_key())
    return render(request, "note.html", {"note": "Your repository is connected."})
# endregion


@require_safe
def widget(request):
    """The widget asks our API; the API holds the key."""
    return render(request, "note.html", {"note": "The widget is ready."})


# region: guest
@require_http_methods(["GET", "HEAD", "POST"])
def guest(request):
    """Django checks the form's token itself, in constant time."""
    if request.method == "POST":
        mutations.record("order")
        return render(request, "note.html", {"note": "Ordered."})
    basket = request.session.setdefault("basket", secrets.token_urlsafe(8))
    return render(request, "guest.html", {"basket": basket})
# endregion


# region: account
@require_safe
def account(request):
    # Fields by name, and the key is not among them.
    user = request.user.get_username() if request.user.is_authenticated else None
    row = request.session.get("connection")
    connected = row is not None and ProviderKey.for_row(row) is not None
    return JsonResponse({"user": user, "billing": {"provider": "stripe"}, "connected": connected})
# endregion


# region: login
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request):
    if request.method != "POST":
        return render(request, "login.html")
    mutations.record("login")
    user = authenticate(request, username=request.POST.get("user"), password=request.POST.get("password"))
    if user is None:
        return problem(401, "Name or password is wrong.")
    # `login` gives the session a new id, so that one planted or seen before is worth nothing now.
    login(request, user)
    return SeeOther("/")


@require_POST
def sign_out(request):
    mutations.record("logout")
    if "connection" in request.session:
        ProviderKey.forget(request.session["connection"])
    # Deletes the row and expires the cookie.
    logout(request)
    return SeeOther("/")
# endregion
