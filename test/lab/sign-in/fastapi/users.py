"""FastAPI-Users with the cookie transport, tokens and users in memory."""
import os
import secrets
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends
from fastapi_users import BaseUserManager, FastAPIUsers, IntegerIDMixin
from fastapi_users.authentication import AuthenticationBackend, CookieTransport
from fastapi_users.authentication.strategy import Strategy
from fastapi_users.db import BaseUserDatabase
from fastapi_users.password import PasswordHelper


@dataclass
class User:
    id: int
    email: str
    hashed_password: str
    is_active: bool = True
    is_superuser: bool = False
    is_verified: bool = True


ALICE = User(1, 'alice@example.com', PasswordHelper().hash(os.environ['PASSWORD']))


class Users(BaseUserDatabase):
    async def get(self, id):
        return ALICE if id == ALICE.id else None

    async def get_by_email(self, email):
        return ALICE if email == ALICE.email else None


class Manager(IntegerIDMixin, BaseUserManager):
    pass


class Tokens(Strategy):
    """On the server: `destroy_token` ends the session."""

    held: dict[str, int] = {}

    async def read_token(self, token, user_manager):
        return ALICE if token in self.held else None

    async def write_token(self, user):
        token = secrets.token_urlsafe(32)
        self.held[token] = user.id
        return token

    async def destroy_token(self, token, user):
        self.held.pop(token, None)


def strategy():
    return Tokens()


async def manager():
    yield Manager(Users())


backend = AuthenticationBackend('cookie', CookieTransport(cookie_secure=False, cookie_max_age=3600), strategy)
users = FastAPIUsers(manager, [backend])


def add_to(app):
    app.include_router(users.get_auth_router(backend), prefix='/auth/cookie')

    @app.get('/account')
    async def account(user: Annotated[User, Depends(users.current_user(active=True))]):
        return {'user': user.email}
