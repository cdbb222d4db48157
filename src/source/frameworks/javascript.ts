import type { CallRule, OptionsRule } from './framework.ts';

const LEVELS = ['log', 'debug', 'info', 'warn', 'error', 'trace', 'fatal', 'verbose', 'dir', 'table'];
const LOGGERS = [
  'console',
  'logger',
  'log',
  'Logger',
  'winston',
  'pino',
  'req.log',
  'request.log',
  'fastify.log',
  'app.log',
  'this.logger',
  'this.log',
  'ctx.log',
  'ctx.logger',
];

/** What any JavaScript program may do. */
export const javascriptCalls: readonly CallRule[] = [
  { calls: LOGGERS.flatMap((of) => LEVELS.map((level) => `${of}.${level}`)), does: 'log' },
  { calls: ['process.stdout.write', 'process.stderr.write'], does: 'log' },
  { calls: ['searchParams.set', 'searchParams.append'], does: 'parameter', name: 0, value: 1 },
  {
    calls: [
      'fetch',
      'axios',
      'got',
      'ky',
      'axios.get',
      'axios.post',
      'axios.put',
      'axios.delete',
      'axios.request',
      'got.get',
      'got.post',
      'ky.get',
      'ky.post',
      'http.get',
      'https.get',
      'http.request',
      'https.request',
      'superagent.get',
      'superagent.post',
      'httpService.get',
      'httpService.post',
    ],
    does: 'request',
  },
];

const RESPONSES = [
  'res',
  'response',
  'res.status()',
  'response.status()',
  'res.type()',
  'res.set()',
  'reply',
  'reply.code()',
  'reply.status()',
  'reply.type()',
];

/** Responses of Express, and of those that have its interface. */
export const responseCalls: readonly CallRule[] = [
  {
    calls: RESPONSES.flatMap((of) => ['json', 'send', 'end', 'jsonp', 'write'].map((method) => `${of}.${method}`)),
    does: 'response',
  },
  { calls: RESPONSES.map((of) => `${of}.render`), does: 'response', value: 1 },
  { calls: ['res.cookie', 'response.cookie', 'res.status().cookie'], does: 'cookie', name: 0, value: 1 },
  {
    calls: [
      '.setHeader',
      'res.set',
      'res.header',
      'res.append',
      'response.set',
      'response.header',
      'response.append',
      'reply.header',
    ],
    does: 'header',
    name: 0,
    value: 1,
  },
  { calls: ['res.redirect', 'response.redirect', 'reply.redirect', 'res.location'], does: 'redirect' },
];

/** The attributes of a cookie that a call sets at these positions. */
export const cookieOptions = (calls: readonly string[], cookieAt: number): OptionsRule => ({
  calls,
  options: { secure: 'secure', httpOnly: 'httponly', sameSite: 'samesite' },
  off: [
    ['secure', 'secure'],
    ['httponly', 'httpOnly'],
  ],
  cookieAt,
});

/** Packages that are used with many frameworks. */
export const packageOptions: readonly OptionsRule[] = [
  {
    calls: ['express-session'],
    options: {
      secret: 'session-key',
      'cookie.secure': 'secure',
      'cookie.httpOnly': 'httponly',
      'cookie.sameSite': 'samesite',
    },
    off: [['secure', 'cookie.secure']],
    store: 'server',
    isSession: true,
    cookie: { name: 'connect.sid', option: 'name' },
  },
  {
    calls: ['cookie-session'],
    options: {
      secret: 'session-key',
      keys: 'session-key',
      secure: 'secure',
      httpOnly: 'httponly',
      sameSite: 'samesite',
    },
    off: [['secure', 'secure']],
    store: 'signed cookie',
    isSession: true,
    cookie: { name: 'session', option: 'name' },
  },
  { calls: ['cookie-parser'], options: { 0: 'session-key' } },
  { calls: ['cors'], options: { origin: 'cors-origins', credentials: 'cors-credentials' }, allowsAny: 'any' },
  {
    calls: ['jsonwebtoken.sign', 'jsonwebtoken.verify', 'jose.jwtVerify', 'cookie-signature.sign'],
    options: { 1: 'token-key' },
  },
  // `new SignJWT(claims).setIssuedAt().sign(key)`
  { calls: ['.sign'], on: 'SignJWT()', options: { 0: 'token-key' } },
  { calls: ['express-jwt.expressjwt', 'express-jwt', 'koa-jwt'], options: { secret: 'token-key' } },
  { calls: ['fast-jwt.createSigner', 'fast-jwt.createVerifier'], options: { key: 'token-key' } },
  // `super` of a strategy of Nest.
  { calls: ['passport-jwt.Strategy', 'super'], options: { secretOrKey: 'token-key' } },
];

/** Modules that keep sessions of Express on the server are stores that are passed to it. */
export const renewCalls = [
  'session.regenerate',
  'req.login',
  'req.logIn',
  'request.login',
  'request.logIn',
  'passport.authenticate',
];
export const endCalls = [
  'session.destroy',
  'session.delete',
  'session.deleteSession',
  'req.logout',
  'req.logOut',
  'request.logout',
  '.clearCookie',
];
