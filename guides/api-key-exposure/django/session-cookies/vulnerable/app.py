"""What not to do: a Django application that gives its API keys away, above all through its session cookie.

Every mistake is marked `plant`. It answers on 127.0.0.1 only, and its keys open nothing.
"""

import os

from django.core.management import execute_from_command_line

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "desk.settings")

if __name__ == "__main__":
    # plant: server-version-disclosed (the development server says what it is)
    address = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
    execute_from_command_line(["app.py", "runserver", address, "--noreload"])
