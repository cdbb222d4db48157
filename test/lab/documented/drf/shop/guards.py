"""Who may come in, and two that look away."""

from django.contrib.auth.models import User
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication
from rest_framework.permissions import BasePermission


class FeedKey(BaseAuthentication):
    """plant: auth-accepts-anything (a key is there, nobody looks it up)"""

    def authenticate(self, request):
        key = request.headers.get("X-Feed-Key")
        return None if key is None else (User(username="feed"), key)

    def authenticate_header(self, request):
        return "FeedKey"


class FeedKeyInDocument(OpenApiAuthenticationExtension):
    target_class = FeedKey
    name = "feedKey"

    def get_security_definition(self, auto_schema):
        return {"type": "apiKey", "in": "header", "name": "X-Feed-Key"}


class SignedInToGet(BasePermission):
    """plant: auth-inconsistent (HEAD reads the same and is let through)"""

    def has_permission(self, request, view):
        return request.method != "GET" or bool(request.user and request.user.is_authenticated)
