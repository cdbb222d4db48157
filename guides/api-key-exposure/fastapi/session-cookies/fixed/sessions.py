"""Sessions on the server. The browser gets a random id of 43 characters and nothing else."""

import hashlib
import hmac
import json
import secrets
import time
from typing import Annotated, Any

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from database import connection

COOKIE = "__Host-session"
LIFETIME_SECONDS = 30 * 60


class ServerSession(dict[str, Any]):
    """What is known about one visitor. `stored_as` is the digest of the id that the browser sent, once it is known."""

    def __init__(self, text: str = "{}", stored_as: bytes | None = None) -> None:
        super().__init__(json.loads(text))
        self.stored_as = stored_as
        self.before = json.dumps(self)
        self.renewed = False

    def renew(self) -> None:
        """Asks for a new id: at login, and whenever rights change."""
        self.renewed = True

    @property
    def modified(self) -> bool:
        return self.renewed or json.dumps(self) != self.before


# region: store
class SessionStore:
    """Rows in SQLite. A stolen copy of them holds no id that a browser could send: only its HMAC is stored."""

    def __init__(self, secret_key: str) -> None:
        self.secret_key = secret_key.encode()

    def load(self, session_id: str) -> ServerSession:
        digest = self.digest(session_id)
        with connection() as database:
            query = "SELECT data FROM sessions WHERE digest = ? AND expires_at > ?"
            row = database.execute(query, (digest, int(time.time()))).fetchone()
        # An id that we did not give out opens nothing, and is never taken over.
        return ServerSession(row[0], digest) if row else ServerSession()

    def save(self, session: ServerSession) -> str | None:
        """Stores the session, under a new id where it needs one; deletes an empty one. Returns the new id."""
        with connection() as database:
            if session and session.stored_as and not session.renewed:
                # An update, so that a session that another request ended does not come back to life.
                update = "UPDATE sessions SET data = ? WHERE digest = ?"
                database.execute(update, (json.dumps(session), session.stored_as))
                return None
            now = int(time.time())
            database.execute("DELETE FROM sessions WHERE digest = ? OR expires_at <= ?", (session.stored_as, now))
            if not session:
                return None
            session_id = secrets.token_urlsafe(32)
            row = (self.digest(session_id), json.dumps(session), now + LIFETIME_SECONDS)
            database.execute("INSERT INTO sessions VALUES (?, ?, ?)", row)
        return session_id

    def digest(self, session_id: str) -> bytes:
        return hmac.digest(self.secret_key, session_id.encode(), hashlib.sha256)
# endregion


# region: middleware
class ServerSessionMiddleware:
    """Takes the place of Starlette's `SessionMiddleware`: `request.session` works as before."""

    def __init__(self, app: ASGIApp, store: SessionStore) -> None:
        self.app = app
        self.store = store

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        session_id = HTTPConnection(scope).cookies.get(COOKIE)
        session = await run_in_threadpool(self.store.load, session_id) if session_id else ServerSession()
        scope["session"] = session

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start" and session.modified:
                headers = MutableHeaders(scope=message)
                headers["Cache-Control"] = "no-store"
                new_id = await run_in_threadpool(self.store.save, session)
                if new_id:
                    headers.append("Set-Cookie", cookie(new_id, LIFETIME_SECONDS))
                elif not session:
                    headers.append("Set-Cookie", cookie("", 0))
            await send(message)

        await self.app(scope, receive, send_with_cookie)


def cookie(value: str, max_age: int) -> str:
    """The same attributes whether it is set or expired: browsers keep a cookie that is expired with others."""
    return f"{COOKIE}={value}; Max-Age={max_age}; Path=/; Secure; HttpOnly; SameSite=Lax"
# endregion


def current_session(request: Request) -> ServerSession:
    return request.session


Session = Annotated[ServerSession, Depends(current_session)]
