import type { CallRule, OptionsRule } from './framework.ts';

/** What any Python program may do. */
export const pythonCalls: readonly CallRule[] = [
  {
    calls: [
      'logger',
      'logging',
      'log',
      '_logger',
      'LOGGER',
      'LOG',
      'app.logger',
      'current_app.logger',
      'self.logger',
      'self.log',
      'logger.bind()',
      'structlog.get_logger()',
      'logging.getLogger()',
    ].flatMap((of) =>
      ['debug', 'info', 'warning', 'warn', 'error', 'critical', 'exception', 'log', 'trace', 'success'].map(
        (level) => `${of}.${level}`,
      ),
    ),
    does: 'log',
  },
  { calls: ['print', 'pprint.pprint', 'pprint', 'sys.stdout.write', 'sys.stderr.write', 'warnings.warn'], does: 'log' },
  {
    calls: ['requests', 'httpx', 'session', 'client', 'aiohttp', 'http', 'http_client'].flatMap((of) =>
      ['get', 'post', 'put', 'patch', 'delete', 'request'].map((method) => `${of}.${method}`),
    ),
    does: 'request',
  },
  { calls: ['urllib.request.urlopen', 'urlopen', 'requests.Request', 'urllib.request.Request'], does: 'request' },
];

/** The attributes of one cookie, alike in all frameworks of Python. */
export const pythonCookieOptions: OptionsRule = {
  calls: ['.set_cookie', '.set_signed_cookie'],
  options: { secure: 'secure', httponly: 'httponly', samesite: 'samesite' },
  off: [
    ['secure', 'secure'],
    ['httponly', 'httponly'],
  ],
  cookieAt: 0,
};

/** Keys that sign tokens, alike in all frameworks of Python: PyJWT and python-jose, Authlib, joserfc, itsdangerous. */
export const pythonTokenOptions: readonly OptionsRule[] = [
  {
    calls: ['jwt.encode', 'jwt.decode'],
    options: { 1: 'token-key', key: 'token-key' },
    not: ['authlib.jose.jwt.encode', 'joserfc.jwt.encode'],
  },
  { calls: ['authlib.jose.jwt.encode', 'joserfc.jwt.encode'], options: { 2: 'token-key', key: 'token-key' } },
  { calls: ['OctKey.import_key', 'OctKey.from_string'], options: { 0: 'token-key' } },
  {
    calls: [
      'URLSafeTimedSerializer',
      'URLSafeSerializer',
      'TimestampSigner',
      'itsdangerous.Serializer',
      'itsdangerous.TimedSerializer',
      'itsdangerous.Signer',
      'itsdangerous.JSONWebSignatureSerializer',
    ],
    options: { 0: 'token-key', secret_key: 'token-key' },
  },
];
