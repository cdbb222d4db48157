"""Sessions on the server. The browser gets a random id of 43 characters and nothing else."""

import hashlib
import hmac
import json
import secrets
import time

from flask.sessions import SessionInterface, SessionMixin

from database import connection


class ServerSession(dict, SessionMixin):
    """What is known about one visitor. `stored_as` is the digest of the id that the browser sent, once it is known."""

    def __init__(self, text="{}", stored_as=None):
        super().__init__(json.loads(text))
        self.stored_as = stored_as
        self.before = json.dumps(self)
        self.renewed = False

    def renew(self):
        """Asks for a new id: at login, and whenever rights change."""
        self.renewed = True

    @property
    def modified(self):
        return self.renewed or json.dumps(self) != self.before


# region: store
class SqliteSessions(SessionInterface):
    def open_session(self, app, request):
        session_id = request.cookies.get(self.get_cookie_name(app))
        if not session_id:
            return ServerSession()
        digest = self.digest(app, session_id)
        with connection() as database:
            query = "SELECT data FROM sessions WHERE digest = ? AND expires_at > ?"
            row = database.execute(query, (digest, int(time.time()))).fetchone()
        # An id that we did not give out opens nothing, and is never taken over.
        return ServerSession(row[0], digest) if row else ServerSession()

    def save_session(self, app, session, response):
        if not session.modified:
            return
        response.headers["Cache-Control"] = "no-store"
        cookie = {
            "key": self.get_cookie_name(app),
            "path": self.get_cookie_path(app),
            "secure": self.get_cookie_secure(app),
            "httponly": self.get_cookie_httponly(app),
            "samesite": self.get_cookie_samesite(app),
        }
        if session:
            lifetime = app.permanent_session_lifetime
            session_id = self.write(app, session, int(time.time() + lifetime.total_seconds()))
            if session_id:
                response.set_cookie(value=session_id, max_age=lifetime, **cookie)
        else:
            self.delete(session)
            # With the attributes it was set with: browsers keep it otherwise.
            response.delete_cookie(**cookie)

    def write(self, app, session, expires_at):
        """Stores the session, under a new id where it needs one. Returns the new id."""
        data = json.dumps(session)
        with connection() as database:
            if session.stored_as and not session.renewed:
                # An update, so that a session that another request ended does not come back to life.
                database.execute("UPDATE sessions SET data = ? WHERE digest = ?", (data, session.stored_as))
                return None
            session_id = secrets.token_urlsafe(32)
            expired = "DELETE FROM sessions WHERE digest = ? OR expires_at <= ?"
            database.execute(expired, (session.stored_as, int(time.time())))
            database.execute("INSERT INTO sessions VALUES (?, ?, ?)", (self.digest(app, session_id), data, expires_at))
        return session_id

    def delete(self, session):
        with connection() as database:
            database.execute("DELETE FROM sessions WHERE digest = ?", (session.stored_as,))

    def digest(self, app, session_id):
        """A stolen copy of the database holds no id that a browser could send."""
        return hmac.digest(app.secret_key.encode(), session_id.encode(), hashlib.sha256)
# endregion
