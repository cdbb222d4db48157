import type { Framework } from './framework.ts';
import { pythonCookieOptions, pythonTokenOptions } from './python.ts';

export const django: Framework = {
  id: 'django',
  language: 'python',
  modules: ['django', 'rest_framework', 'ninja', 'corsheaders', 'environ', 'decouple'],
  sessions: ['request.session', 'self.request.session', 'info.context.session', 'req.session'],
  store: 'server',
  calls: [
    { calls: ['.set_cookie', '.set_signed_cookie'], does: 'cookie', name: [0, 'key'], value: [1, 'value'] },
    {
      calls: [
        'JsonResponse',
        'HttpResponse',
        'StreamingHttpResponse',
        'HttpResponseBadRequest',
        'HttpResponseServerError',
        'HttpResponseForbidden',
        'rest_framework.response.Response',
        'Response',
        'render_to_string',
        'TemplateResponse',
      ],
      does: 'response',
    },
    { calls: ['django.shortcuts.render', 'render'], does: 'response', value: [2, 'context'] },
    {
      calls: ['redirect', 'HttpResponseRedirect', 'HttpResponsePermanentRedirect'],
      does: 'redirect',
      value: [0, 'to', 'redirect_to'],
    },
    { calls: ['headers.setdefault', '.setdefault_header', 'response.setdefault'], does: 'header', name: 0, value: 1 },
    // Messages travel in a signed cookie or in the session until a page has shown them.
    {
      calls: ['success', 'info', 'warning', 'error', 'debug'].map((level) => `messages.${level}`),
      does: 'session',
      value: [1, 'message'],
    },
    { calls: ['messages.add_message'], does: 'session', value: [2, 'message'] },
  ],
  settings: {
    SECRET_KEY: 'session-key',
    SECRET_KEY_FALLBACKS: 'session-key',
    SIGNING_KEY: 'token-key',
    JWT_SECRET_KEY: 'token-key',
    SESSION_ENGINE: 'engine',
    SESSION_COOKIE_SECURE: 'secure',
    CSRF_COOKIE_SECURE: 'secure',
    SESSION_COOKIE_HTTPONLY: 'httponly',
    SESSION_COOKIE_SAMESITE: 'samesite',
    SESSION_COOKIE_NAME: 'cookie-name',
    DEBUG: 'debug',
    CORS_ALLOW_ALL_ORIGINS: 'cors-all',
    CORS_ORIGIN_ALLOW_ALL: 'cors-all',
    CORS_ALLOW_CREDENTIALS: 'cors-credentials',
  },
  options: [pythonCookieOptions, ...pythonTokenOptions],
  off: [['secure', 'SESSION_COOKIE_SECURE']],
  renews: ['django.contrib.auth.login', 'auth.login', 'perform_login', 'session.cycle_key', 'session.flush'],
  ends: ['django.contrib.auth.logout', 'auth.logout', 'session.flush', 'session.clear', '.delete_cookie'],
};
