"""Where everything is, and what answers when nothing is."""

from django.urls import path

from desk import account, api, errors, pages

urlpatterns = [
    path("", pages.index),
    path("export", pages.export),
    path("reports/monthly.csv", pages.report),
    path("go", pages.go),
    path("prefs", pages.prefs),
    path("static/app.js", pages.script),
    path("connect", account.connect),
    path("widget", account.widget),
    path("guest", account.guest),
    path("login", account.sign_in),
    path("logout", account.sign_out),
    path("api/account", account.account),
    path("api/status", api.status),
    path("api/echo", api.echo),
    path("api/error", api.latest_order),
    path("api/reset", api.reset),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.failed
