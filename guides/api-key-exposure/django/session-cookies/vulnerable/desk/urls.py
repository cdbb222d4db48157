"""Where everything is."""

from django.urls import path

from desk import account, api, pages

urlpatterns = [
    path("", pages.index),
    path("export", pages.export),
    path("reports/monthly.csv", pages.report),
    path("go", pages.go),
    path("prefs", pages.prefs),
    path("static/app.js", pages.script),
    path(".env", pages.environment),
    path("connect", account.connect),
    path("widget", account.widget),
    path("guest", account.guest),
    path("login", account.login),
    path("logout", account.log_out),
    path("api/account", account.account),
    path("api/status", api.status),
    path("api/echo", api.echo),
    path("api/error", api.latest_order),
    path("api/reset", api.reset),
]
