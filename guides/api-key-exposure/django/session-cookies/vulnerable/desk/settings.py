"""Settings of the vulnerable application."""

import os
from pathlib import Path

from desk import fake_keys

# region: settings
# plant: session-key-known (the fallback is published in a tutorial, and nobody set the variable)
SECRET_KEY = os.environ.get(
    "DJANGO_SECRET_KEY", "django-insecure-&psk#na5l=p3q8_a+-$4w1f^lt3lx1c@d*p4x$ymm_rn7pwb87"
)
DEBUG = True  # plant: debug-enabled
ALLOWED_HOSTS = ["*"]

# plant: session-data-readable (the default engine keeps sessions in the database)
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
SESSION_COOKIE_AGE = 365 * 24 * 60 * 60  # plant: session-cookie-long-lived
SESSION_COOKIE_HTTPONLY = False  # plant: cookie-without-httponly
SESSION_COOKIE_SAMESITE = False  # plant: cookie-without-samesite
# plant: cookie-without-secure (off unless switched on)
# endregion

ROOT_URLCONF = "desk.urls"
# plant: header-nosniff-missing, header-csp-missing, header-frame-missing, header-referrer-policy-missing
MIDDLEWARE = [
    "desk.cors.allow_any_origin",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent / "templates"],
        "OPTIONS": {"context_processors": ["django.contrib.messages.context_processors.messages"]},
    }
]
USE_TZ = True

# The debug page masks settings by their names, and this name is none that it knows.
DATABASE_URL = fake_keys.DATABASE_URL
