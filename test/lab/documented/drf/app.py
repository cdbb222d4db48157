"""A shop whose drf-spectacular document and views have drifted apart.

Every place is marked `plant` and listed in `truth.json`. It answers on 127.0.0.1 only.
"""

import os

import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from waitress import serve

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")

if __name__ == "__main__":
    django.setup()
    call_command("migrate", run_syncdb=True, verbosity=0)
    from shop import seed

    seed.fill()
    serve(get_wsgi_application(), host="127.0.0.1", port=int(os.environ.get("PORT", "8000")), ident=None)
