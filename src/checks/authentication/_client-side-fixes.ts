/** The way to a session that can be ended, by format or framework of a session that is kept in the cookie. */
export const CLIENT_SIDE_FIXES: Readonly<Record<string, string>> = {
  flask:
    "Flask's own session is in the cookie. Keep it on the server (Flask-Session with `SESSION_TYPE = 'redis'` or another store, and `session.clear()` at logout), or store a version per user, put it into the session at login, compare it with each request and change it at logout.",
  starlette:
    '`SessionMiddleware` of Starlette keeps the session in the cookie. Store it on the server under a random ID and delete it at logout, or keep a version per user on the server, compare it with each request and change it at logout. A short `max_age` limits the time.',
  'cookie-session':
    '`cookie-session` keeps the session in the cookie. Use `express-session` with a store and `req.session.destroy()` at logout, or keep a version per user on the server, compare it with each request and change it at logout.',
  'django-session':
    'The `signed_cookies` engine keeps the session in the cookie. Set `SESSION_ENGINE` to `django.contrib.sessions.backends.db` or `cached_db`, where `logout()` deletes the session.',
  'actix-session':
    '`CookieSessionStore` keeps the session in the cookie. Use `RedisSessionStore`, or another `SessionStore` on the server, and `session.purge()` at logout.',
  rails:
    '`CookieStore` keeps the session in the cookie. Use `:active_record_store` or `:cache_store`, and `reset_session` at logout.',
  laravel:
    'The `cookie` driver keeps the session in the cookie. Set `SESSION_DRIVER` to `database` or `redis`, and call `$request->session()->invalidate()` at logout.',
  jwt: 'A signed token is valid until it expires. Issue it for minutes and renew it with a refresh token that the server deletes at logout, or keep the IDs (`jti`) of revoked tokens, or a version per user, on the server and compare them with each request.',
};
