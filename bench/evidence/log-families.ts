/** Lines as servers, frameworks and collectors write them: recorded from the programs, or from their documentation where they cannot run here. */

/** What a request carries; empty parts are written as the program writes nothing. */
export interface Asked {
  readonly target: string;
  readonly referer?: string;
  readonly cookie?: string;
  readonly auth?: string;
}

export interface Family {
  readonly name: string;
  /** The parts that its lines hold beside the target. */
  readonly holds: readonly ('referer' | 'cookie' | 'auth')[];
  line(request: Asked): string;
}

const AGENT = 'curl/7.88.1';
const q = JSON.stringify;
const headersOf = ({ referer, cookie, auth }: Asked) => ({
  host: 'api.shop.test',
  'user-agent': AGENT,
  ...(referer && { referer }),
  ...(cookie && { cookie }),
  ...(auth && { authorization: auth }),
});
const combined = ({ target, referer }: Asked, user = '-'): string =>
  `203.0.113.9 - ${user} [27/Nov/2026:15:57:52 +0000] "GET ${target} HTTP/1.1" 200 2 "${referer ?? '-'}" "${AGENT}"`;
const family = (name: string, holds: Family['holds'], line: Family['line']): Family => ({ name, holds, line });
const full = ['referer', 'cookie', 'auth'] as const;

const access: readonly Family[] = [
  family('nginx combined', ['referer'], (request) => combined(request)),
  family(
    'Apache combined with virtual host',
    ['referer'],
    (request) => `api.shop.test:443 ${combined(request, 'ann')}`,
  ),
  family(
    'Apache common',
    [],
    ({ target }) => `203.0.113.9 - - [27/Nov/2026:15:57:52 +0000] "GET ${target} HTTP/1.1" 200 2`,
  ),
  family('gunicorn', ['referer'], (request) => combined(request)),
  family('morgan combined', ['referer'], (request) => combined(request).replace('203.0.113.9', '::ffff:127.0.0.1')),
  family('morgan dev', [], ({ target }) => `\u001b[0mGET ${target} \u001b[32m200\u001b[0m 32.147 ms - -\u001b[0m`),
  family('morgan short', [], ({ target }) => `::ffff:127.0.0.1 ann GET ${target} HTTP/1.1 200 - - 0.639 ms`),
  family('morgan tiny', [], ({ target }) => `GET ${target} 200 - - 0.639 ms`),
  family('uvicorn', [], ({ target }) => `INFO:     127.0.0.1:58036 - "GET ${target} HTTP/1.1" 200 OK`),
  family(
    'Flask',
    [],
    ({ target }) => `127.0.0.1 - - [27/Nov/2026 15:57:53] "\u001b[33mGET ${target} HTTP/1.1\u001b[0m" 404 -`,
  ),
  family('Django runserver', [], ({ target }) => `[27/Nov/2026 07:43:22] "GET ${target} HTTP/1.1" 404 179`),
  family(
    'hypercorn',
    ['referer'],
    ({ target, referer }) =>
      `[2026-11-27 07:43:17 +0000] [21500] [INFO] 127.0.0.1:39306 - - [27/Nov/2026:07:43:17 +0000] "GET ${target} 1.1" 200 - "${referer ?? '-'}" "${AGENT}"`,
  ),
  family(
    'Traefik common',
    ['referer'],
    (request) => `${combined(request)} 14 "web@docker" "http://172.18.0.3:8000" 2ms`,
  ),
  family(
    'HAProxy with captures',
    ['cookie', 'auth'],
    ({ target, cookie, auth }) =>
      `Nov 27 07:44:00 lb haproxy[211]: 203.0.113.9:51350 [27/Nov/2026:07:44:00.123] fe be/s1 0/0/0/1/1 200 123 - - ---- 1/1/0/0/0 0/0 {${auth ?? ''}|${cookie ?? ''}} "GET ${target} HTTP/1.1"`,
  ),
  family(
    'Envoy',
    [],
    ({ target }) =>
      `[2026-11-27T07:43:24.123Z] "GET ${target} HTTP/1.1" 200 - 0 7 3 2 "-" "${AGENT}" "0f5c2f8e-1111-4a4a-9b9b-3d3d3d3d3d3d" "api.shop.test" "10.0.0.7:8000"`,
  ),
  family(
    'AWS ALB',
    [],
    ({ target }) =>
      `https 2026-11-27T07:43:24.123456Z app/web/50dc6c495c0c9188 203.0.113.9:2817 10.0.0.1:80 0.086 0.048 0.037 200 200 0 57 "GET https://api.shop.test:443${target} HTTP/1.1" "${AGENT}" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 -`,
  ),
  family(
    'actix',
    ['referer'],
    ({ target, referer }) =>
      `[2026-11-27T07:43:24Z INFO  actix_web::middleware::logger] 127.0.0.1 "GET ${target} HTTP/1.1" 200 7 "${referer ?? '-'}" "${AGENT}" 0.000342`,
  ),
  family(
    'nginx error',
    ['referer'],
    ({ target, referer }) =>
      `2026/11/27 07:44:00 [error] 12#12: *3 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.9, server: _, request: "GET ${target} HTTP/1.1", upstream: "http://127.0.0.1:8000${target}", host: "api.shop.test"${referer ? `, referrer: "${referer}"` : ''}`,
  ),
  family(
    'Rails',
    [],
    ({ target }) =>
      `I, [2026-11-27T07:43:24.123456 #321]  INFO -- : [8c1f6d1e-2f43-4c39-a2a0-0f6b9d3b6c11] Started GET "${target}" for 203.0.113.9 at 2026-11-27 07:43:24 +0000`,
  ),
];

const json: readonly Family[] = [
  family('pino-http', full, (request) =>
    q({
      level: 30,
      time: 1795795112730,
      pid: 1,
      hostname: 'vm',
      req: { id: 1, method: 'GET', url: request.target, headers: headersOf(request) },
      res: { statusCode: 200 },
      msg: 'request completed',
    }),
  ),
  family('bunyan', full, (request) =>
    q({
      name: 'app',
      hostname: 'vm',
      pid: 1,
      level: 30,
      req: { method: 'GET', url: request.target, headers: headersOf(request) },
      msg: 'start',
      time: '2026-11-27T15:58:23.839Z',
      v: 0,
    }),
  ),
  family('winston', full, (request) =>
    q({
      headers: headersOf(request),
      level: 'info',
      message: 'request',
      method: 'GET',
      timestamp: '2026-11-27T15:58:23.818Z',
      url: request.target,
    }),
  ),
  family(
    'winston simple',
    full,
    (request) => `info: request ${q({ headers: headersOf(request), method: 'GET', url: request.target })}`,
  ),
  family('Caddy', full, ({ target, referer, cookie, auth }) =>
    q({
      level: 'info',
      ts: 1795795112.73,
      logger: 'http.log.access',
      msg: 'handled request',
      request: {
        remote_ip: '203.0.113.9',
        proto: 'HTTP/2.0',
        method: 'GET',
        host: 'api.shop.test',
        uri: target,
        headers: {
          'User-Agent': [AGENT],
          ...(referer && { Referer: [referer] }),
          ...(cookie && { Cookie: [cookie] }),
          ...(auth && { Authorization: [auth] }),
        },
      },
      status: 200,
    }),
  ),
  family('Traefik JSON', full, ({ target, referer, cookie, auth }) =>
    q({
      ClientAddr: '203.0.113.9:5',
      RequestMethod: 'GET',
      RequestPath: target,
      RequestProtocol: 'HTTP/1.1',
      DownstreamStatus: 200,
      time: '2026-11-27T07:43:24Z',
      ...(referer && { request_Referer: referer }),
      ...(cookie && { request_Cookie: cookie }),
      ...(auth && { request_Authorization: auth }),
    }),
  ),
  family('nginx JSON of short names', ['cookie', 'auth'], ({ target, cookie, auth }) =>
    q({ t: '2026-11-27T07:44:00+00:00', r: `GET ${target} HTTP/1.1`, c: cookie ?? '', sc: '', a: auth ?? '' }),
  ),
  family('Docker json-file', ['referer'], (request) =>
    q({ log: `${combined(request)}\n`, stream: 'stdout', time: '2026-11-27T15:57:52.123456789Z' }),
  ),
  family('Docker of pino', full, (request) =>
    q({
      log: `${q({ level: 30, time: 1795795112730, req: { method: 'GET', url: request.target, headers: headersOf(request) }, msg: 'x' })}\n`,
      stream: 'stdout',
      time: '2026-11-27T15:57:52.123456789Z',
    }),
  ),
  family('journalctl JSON', ['referer'], (request) =>
    q({
      __REALTIME_TIMESTAMP: '1795795112730000',
      _HOSTNAME: 'vm',
      SYSLOG_IDENTIFIER: 'gunicorn',
      MESSAGE: combined(request),
    }),
  ),
  family('tracing JSON', ['auth'], ({ target, auth }) =>
    q({
      timestamp: '2026-11-27T07:43:24.123456Z',
      level: 'INFO',
      fields: {
        message: 'finished',
        'http.method': 'GET',
        'http.target': target,
        ...(auth && { authorization: auth }),
      },
      target: 'app',
    }),
  ),
];

const wrapped: readonly Family[] = [
  family('Kubernetes CRI', ['referer'], (request) => `2026-11-27T15:57:52.123456789Z stdout F ${combined(request)}`),
  family('syslog RFC 3164', ['referer'], (request) => `<190>Nov 27 15:57:52 web1 nginx: ${combined(request)}`),
  family(
    'syslog RFC 5424',
    ['referer'],
    (request) => `<190>1 2026-11-27T15:57:52.003Z web1 nginx 8710 - [meta seq="1"] ${combined(request)}`,
  ),
  family('compose', [], ({ target }) => `web-1  | INFO:     127.0.0.1:58036 - "GET ${target} HTTP/1.1" 200 OK`),
];

const text: readonly Family[] = [
  family(
    'Spring',
    ['cookie', 'auth'],
    ({ target, cookie, auth }) =>
      `2026-11-27T07:43:24.123Z  INFO 321 --- [nio-8080-exec-1] c.s.api.RequestLogger : GET ${target}${auth ? `, authorization: ${auth}` : ''}${cookie ? `, cookie: ${cookie}` : ''}`,
  ),
  family(
    'logback',
    ['auth'],
    ({ target, auth }) =>
      `2026-11-27 07:43:24,123 [main] INFO  c.s.api.Client - GET ${target}${auth ? ` Authorization: ${auth}` : ''}`,
  ),
  family(
    'Python logging',
    full,
    (request) =>
      `2026-11-27 07:43:24,123 - app.http - INFO - GET ${request.target} headers={'host': 'api.shop.test'${request.cookie ? `, 'Cookie': '${request.cookie}'` : ''}${request.auth ? `, 'Authorization': '${request.auth}'` : ''}${request.referer ? `, 'Referer': '${request.referer}'` : ''}}`,
  ),
  family(
    'tracing',
    ['auth'],
    ({ target, auth }) =>
      `2026-11-27T07:43:24.123456Z  INFO request{http.method=GET http.target="${target}"}: app::http: finished${auth ? ` authorization="${auth}"` : ''} status=200`,
  ),
  family(
    'logfmt',
    [],
    ({ target }) => `ts=2026-11-27T07:43:24Z level=info method=GET path="${target}" status=200 dur=3ms`,
  ),
  family(
    'Laravel',
    ['auth'],
    ({ target, auth }) =>
      `[2026-11-27 07:43:24] production.INFO: request ${q({ url: `https://api.shop.test${target}`, headers: auth ? { authorization: [auth] } : {} })} `,
  ),
];

export const families: readonly Family[] = [...access, ...json, ...wrapped, ...text];
