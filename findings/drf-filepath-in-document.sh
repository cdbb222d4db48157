#!/usr/bin/env bash
# A FilePathField of Django REST framework takes the name of a file in a folder of the server. drf-spectacular writes the OpenAPI document.
# Expected: the document says that the field is a string.
# Found, with djangorestframework 3.18.3 and drf-spectacular 0.30.0: the document has an enum of every file that the folder holds at that moment, with its absolute
#   path, so that a new file changes the document; and the empty string, which names no file, is documented and accepted, without allow_blank.
# It matters to whoever publishes the document, since it shows the folders of the server, and to whoever compares two documents: the same code gives another one on
#   another machine, or an hour later.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --no-compile --disable-pip-version-check Django==5.2.9 djangorestframework==3.18.3 drf-spectacular==0.30.0
mkdir templates
touch templates/invoice-acme.html templates/welcome.html

cat > app.py <<'PY'
import json
from importlib.metadata import version
from pathlib import Path

import django
from django.conf import settings

FOLDER = Path("templates").resolve()
settings.configure(
    DEBUG=False, SECRET_KEY="only-for-this-script", ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"],
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "rest_framework", "drf_spectacular"],
    REST_FRAMEWORK={
        "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema", "DEFAULT_AUTHENTICATION_CLASSES": [], "DEFAULT_PERMISSION_CLASSES": [],
    },
)
django.setup()

from django.test import Client
from django.urls import path
from drf_spectacular.views import SpectacularJSONAPIView
from rest_framework import generics, serializers
from rest_framework.response import Response


class Mail(serializers.Serializer):
    template = serializers.FilePathField(path=str(FOLDER))


class Mails(generics.GenericAPIView):
    serializer_class = Mail

    def post(self, request):
        mail = self.get_serializer(data=request.data)
        mail.is_valid(raise_exception=True)
        return Response(mail.data)


urlpatterns = [path("schema", SpectacularJSONAPIView.as_view()), path("mails", Mails.as_view())]
client = Client()


def documented():
    schemas = client.get("/schema").json()["components"]["schemas"]
    return sorted(value.removeprefix(str(FOLDER)) for schema in schemas.values() for value in schema.get("enum", []))


def status(value):
    return client.post("/mails", json.dumps({"template": value}), content_type="application/json").status_code


print("djangorestframework", version("djangorestframework"), "drf-spectacular", version("drf-spectacular"))
print(json.dumps(client.get("/schema").json()["components"]["schemas"]["TemplateEnum"], indent=1))
found = {"before": documented(), "no such file": status(str(FOLDER / "none.html")), "empty": status("")}
(FOLDER / "later.html").touch()
found["after"] = documented()
print(json.dumps(found, indent=1))
assert found == {
    "before": ["", "/invoice-acme.html", "/welcome.html"], "no such file": 400, "empty": 200,
    "after": ["", "/invoice-acme.html", "/later.html", "/welcome.html"],
}
PY
venv/bin/python app.py | sed "s#$dir#FOLDER#g"
