"""Index, redirects, the theme, the script."""

from datetime import timedelta
from pathlib import Path

from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from desk.errors import problem

SCRIPT = Path(__file__).parent / "static" / "app.js"


@require_safe
def index(request):
    return render(request, "index.html")


# region: export
@require_safe
def export(request):
    """The server signs in to the report by itself, so the URL needs no key."""
    return redirect("/reports/monthly.csv")
# endregion


@require_safe
def report(request):
    return HttpResponse("month,orders\n2026-09,812\n2026-10,977\n", content_type="text/csv")


# region: go
# Pages that a sign-in may lead back to. A list, because every rule about URLs has been got round.
DESTINATIONS = {"/", "/login", "/widget", "/connect"}


@require_safe
def go(request):
    wanted = request.GET.get("next")
    return redirect(wanted if wanted in DESTINATIONS else "/")
# endregion


# region: prefs
THEMES = {"light", "dark"}


@require_safe
def prefs(request):
    theme = request.GET.get("theme", "light")
    if theme not in THEMES:
        return problem(400, "There is no such theme.")
    response = render(request, "note.html", {"note": "Saved."})
    week = timedelta(days=7)
    response.set_cookie("__Host-theme", theme, max_age=week, secure=True, httponly=True, samesite="Lax")
    return response
# endregion


@require_safe
@cache_control(public=True, max_age=3600)
def script(request):
    return FileResponse(SCRIPT.open("rb"), content_type="text/javascript")
