import type { Framework } from './framework.ts';
import { pythonCookieOptions, pythonTokenOptions } from './python.ts';

/** FastAPI, and Starlette, whose middleware it uses. */
export const fastapi: Framework = {
  id: 'fastapi',
  language: 'python',
  modules: ['fastapi', 'starlette', 'fastapi_cors'],
  sessions: ['request.session', 'req.session', 'websocket.session'],
  serverModules: ['starsessions', 'fastapi_sessions', 'starlette_session'],
  store: 'signed cookie',
  calls: [
    { calls: ['.set_cookie'], does: 'cookie', name: [0, 'key'], value: [1, 'value'] },
    {
      calls: [
        'JSONResponse',
        'ORJSONResponse',
        'UJSONResponse',
        'HTMLResponse',
        'PlainTextResponse',
        'Response',
        'StreamingResponse',
        'HTTPException',
      ],
      does: 'response',
    },
    { calls: ['.TemplateResponse'], does: 'response' },
    { calls: ['RedirectResponse'], does: 'redirect', value: [0, 'url'] },
    { calls: ['headers.append', 'headers.setdefault'], does: 'header', name: 0, value: 1 },
  ],
  settings: {},
  options: [
    pythonCookieOptions,
    ...pythonTokenOptions,
    {
      calls: ['SessionMiddleware'],
      options: { secret_key: 'session-key', https_only: 'secure', same_site: 'samesite' },
      off: [['secure', 'https_only']],
      store: 'signed cookie',
      isSession: true,
      cookie: { name: 'session', option: 'session_cookie' },
    },
    {
      calls: ['CORSMiddleware'],
      options: {
        allow_origins: 'cors-origins',
        allow_credentials: 'cors-credentials',
        allow_origin_regex: 'cors-origins',
      },
    },
    { calls: ['FastAPI', 'Starlette'], options: { debug: 'debug' } },
  ],
  sendsReturns: true,
  renews: ['session.clear', 'regenerate_session_id', 'session.regenerate_id'],
  ends: ['session.clear', '.delete_cookie'],
};
