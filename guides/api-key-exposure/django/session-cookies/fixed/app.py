"""The same application done right: the cookie carries an opaque reference, the key stays in the server's database.

It answers on 127.0.0.1 only, for a proxy that speaks HTTPS to the world.
"""

import os

import django
import waitress
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "desk.settings")


def add_user(name, password):
    from django.contrib.auth.models import User

    user, _ = User.objects.get_or_create(username=name)
    user.set_password(password)
    user.save()


# region: start
if __name__ == "__main__":
    django.setup()
    # With several instances this is a step of the deployment, run once before they start.
    call_command("migrate", verbosity=0)
    add_user("ada", os.environ["DEMO_PASSWORD"])
    # No development server, and no Server header that names a version.
    port = int(os.environ.get("PORT", "8000"))
    waitress.serve(get_wsgi_application(), host="127.0.0.1", port=port, ident=None)
# endregion
