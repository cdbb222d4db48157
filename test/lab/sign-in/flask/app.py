"""Flask-Login. weak: the session of Flask itself, in the cookie. hard: a session on the server, new at the log-in, deleted at the log-out."""
import os
import secrets

from flask import Flask, jsonify, redirect, request
from flask.sessions import SecureCookieSessionInterface, SessionInterface, SessionMixin
from flask_login import LoginManager, UserMixin, current_user, login_required, login_user, logout_user
from mutations import changed

HARD = os.environ['TWIN'] == 'hard'
app = Flask(__name__)
app.secret_key = secrets.token_hex(32)
app.config.update(SESSION_COOKIE_SAMESITE='Lax', REMEMBER_COOKIE_HTTPONLY=True)
store: dict[str, dict] = {}


class ServerSession(dict, SessionMixin):
    def __init__(self, sid: str, data: dict):
        super().__init__(data)
        self.sid = sid
        self.is_renewed = False


class ServerSessions(SessionInterface):
    def open_session(self, app, request):
        sid = request.cookies.get('session', '')
        return ServerSession(sid, store[sid]) if sid in store else ServerSession('', {})

    def save_session(self, app, session, response):
        if session.is_renewed or (session.sid and not session):
            store.pop(session.sid, None)
            session.sid = ''
        if not session:
            if request.cookies.get('session'):
                response.delete_cookie('session')
            return
        if not session.sid:
            session.sid = secrets.token_urlsafe(32)
            response.set_cookie('session', session.sid, httponly=True, samesite='Lax')
        store[session.sid] = dict(session)


app.session_interface = ServerSessions() if HARD else SecureCookieSessionInterface()
login_manager = LoginManager(app)


class User(UserMixin):
    def __init__(self, name: str):
        self.id = name


@login_manager.user_loader
def load_user(name: str):
    return User(name)


@login_manager.unauthorized_handler
def unauthorized():
    return jsonify(error='sign in first'), 401


@app.get('/')
def index():
    return '<a href="/login">Sign in</a> <a href="/me">Me</a> <a href="/orders">Orders</a>'


@app.get('/login')
def login_page():
    return '<form method="post"><input name="username"><input type="password" name="password"></form>'


@app.post('/login')
def login():
    if request.form.get('password') != os.environ['PASSWORD']:
        return login_page()
    login_user(User(request.form['username']))
    if HARD:
        from flask import session
        session.is_renewed = True
    return redirect('/me')


@app.post('/logout')
def logout():
    from flask import session
    logout_user()
    session.clear()
    return redirect('/')


@app.get('/me')
@login_required
def me():
    return jsonify(user=current_user.id)


@app.get('/orders')
@login_required
def orders():
    return jsonify([{'id': 1, 'total': 5}])


@app.post('/orders')
def make():
    changed('order')
    return jsonify(ok=True), 201


app.run(host='127.0.0.1', port=int(os.environ['PORT']))
