"""Index, redirects, the theme, the script, and a file that should not lie there."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from desk import fake_keys


@require_safe
def index(request):
    return render(request, "index.html")


# region: export
@require_safe
def export(request):
    # plant: api-key-in-url
    return redirect(f"/reports/monthly.csv?api_key={fake_keys.SENDGRID}")
# endregion


@require_safe
def report(request):
    return HttpResponse("month,orders\n2026-09,812\n2026-10,977\n", content_type="text/csv")


# region: go
@require_safe
def go(request):
    # plant: open-redirect
    return redirect(request.GET.get("next", "/"))
# endregion


# region: prefs
@require_safe
def prefs(request):
    theme = request.GET.get("theme", "light")
    response = render(request, "note.html", {"note": "Saved."})
    # plant: cookie-injection (`dark; Domain=...` writes attributes; Django itself refuses line breaks)
    response.headers["Set-Cookie"] = f"theme={theme}; Path=/"
    return response
# endregion


@require_safe
def script(request):
    # plant: api-key-in-script
    text = f"""const deploy = {{ token: '{fake_keys.VERCEL}' }};
document.querySelector('h1').dataset.ready = 'yes';
"""
    return HttpResponse(text, content_type="text/javascript")


@require_safe
def environment(request):
    # plant: sensitive-file-exposed (a web root that is the project folder does the same)
    text = f"""DEBUG=1
DJANGO_SETTINGS_MODULE=desk.settings
DATABASE_URL={fake_keys.DATABASE_URL}
STRIPE_SECRET_KEY={fake_keys.STRIPE_OF_ENVIRONMENT}
"""
    return HttpResponse(text, content_type="application/octet-stream")
