import type { Exchange } from '../../model/exchange.ts';
import { own, type Said } from '../../model/said.ts';
import { hasDjangoHeaders, isBareResponse, isPlain404BehindAsgi, isWrittenByActix } from './framework-headers.ts';

/**
 * What gives a framework away. `proof`: nothing else sends this; `strong`: another reading needs an unusual server; `weak`: shared with
 * a few others, counts only in company. Facts restated from the frameworks' own sources (their default error handlers and cookie names).
 */
export interface FrameworkSignal {
  readonly id: string;
  readonly weight: 'proof' | 'strong' | 'weak';
  readonly words: Said;
  readonly where:
    | { readonly header: string; readonly value: RegExp }
    | { readonly cookie: RegExp }
    | { readonly body: RegExp; readonly status?: number; readonly type?: string }
    | { readonly shows: (exchange: Exchange) => boolean };
}

const banner = (
  id: string,
  header: string,
  value: RegExp,
  words: string,
  weight: FrameworkSignal['weight'] = 'strong',
) => ({ id, weight, words: own(words), where: { header, value } }) satisfies FrameworkSignal;

const cookie = (id: string, name: RegExp, words: string, weight: FrameworkSignal['weight'] = 'weak') =>
  ({ id, weight, words: own(words), where: { cookie: name } }) satisfies FrameworkSignal;

interface BodyWhere {
  readonly status?: number;
  readonly type?: string;
  readonly weight?: FrameworkSignal['weight'];
}

const body = (id: string, pattern: RegExp, words: string, { weight = 'strong', ...where }: BodyWhere = {}) =>
  ({ id, weight, words: own(words), where: { body: pattern, ...where } }) satisfies FrameworkSignal;

const JSON_TYPE = 'application/json';

export const FRAMEWORK_SIGNALS: readonly FrameworkSignal[] = [
  // Django: django/views/defaults.py, views/templates/technical_404.html, middleware/csrf.py, core/servers/basehttp.py
  body(
    'django',
    /<h1>Not Found<\/h1><p>The requested resource was not found on this server\.<\/p>/,
    'the default 404 page',
    { status: 404 },
  ),
  body('django', /Using the URLconf defined in\s{1,40}<code>/, 'the technical 404 page', { weight: 'proof' }),
  body(
    'django',
    /You(?:&#x27;|'|\u2019)re seeing this error because you have <code>DEBUG = True<\/code>/,
    'the technical error page',
    { weight: 'proof' },
  ),
  body('django', /name=["']csrfmiddlewaretoken["']/, 'csrfmiddlewaretoken in a form'),
  body('django', /<title>Log in \| Django site admin<\/title>/, 'the admin login', { weight: 'proof' }),
  body(
    'django',
    /^\{"detail":"(?:Not found\.|Authentication credentials were not provided\.)"\}$/,
    'an error of Django REST framework',
    { type: JSON_TYPE },
  ),
  body('django', /<h1>Server Error \(500\)<\/h1><p><\/p>/, 'the default 500 page', { status: 500 }),
  {
    id: 'django',
    weight: 'strong',
    words: own('the four headers of its security middleware'),
    where: { shows: hasDjangoHeaders },
  },
  cookie('django', /^csrftoken$/, 'a csrftoken cookie', 'strong'),
  cookie('django', /^sessionid$/, 'a sessionid cookie'),
  cookie('django', /^django_language$/, 'a django_language cookie', 'strong'),

  // Flask: werkzeug/exceptions.py, werkzeug/serving.py, debug/tbtools.py
  body(
    'flask',
    /<!doctype html>\s{0,3}<html lang=en>\s{0,3}<title>\d{3} [^<]{1,40}<\/title>\s{0,3}<h1>/i,
    'the form of its error pages',
  ),
  body('flask', /<title>[^<]{0,200}\/\/ Werkzeug Debugger<\/title>/, 'the Werkzeug debugger', { weight: 'proof' }),

  // FastAPI and Starlette: fastapi/exception_handlers.py, fastapi/openapi/docs.py, starlette/exceptions.py
  body('fastapi', /^\{"detail":"Not Found"\}$/, 'the default 404 response', { status: 404, type: JSON_TYPE }),
  body('fastapi', /^\{"detail":"Method Not Allowed"\}$/, 'the default 405 response', { status: 405, type: JSON_TYPE }),
  body('fastapi', /^\{"detail":\[\{"type":"[a-z_.]{1,60}","loc":\[/, 'the form of its validation errors', {
    status: 422,
    type: JSON_TYPE,
  }),
  body('fastapi', /"HTTPValidationError"\s{0,3}:/, 'HTTPValidationError in the API document', {
    type: JSON_TYPE,
    weight: 'proof',
  }),
  body(
    'fastapi',
    /oauth2RedirectUrl: window\.location\.origin \+ '[^']{0,80}docs\/oauth2-redirect'/,
    'its documentation page',
    { weight: 'proof' },
  ),
  body('starlette', /^Not Found$/, 'the default 404 response', { status: 404, type: 'text/plain', weight: 'weak' }),
  body('starlette', /^Method Not Allowed$/, 'the default 405 response', {
    status: 405,
    type: 'text/plain',
    weight: 'weak',
  }),
  body('starlette', /<h1>500 Server Error<\/h1>\s{0,20}<h2>/, 'the debug traceback', { status: 500 }),
  {
    id: 'starlette',
    weight: 'weak',
    words: own('its 404 behind an ASGI server'),
    where: { shows: isPlain404BehindAsgi },
  },

  // Others behind ASGI servers: litestar/exceptions, blacksheep/server/application.py, connexion/problem.py, datasette/templates/base.html, robyn/openapi.py
  body('litestar', /^\{"status_code":\d{3},"detail":"/, 'the form of its errors', { type: JSON_TYPE }),
  body('litestar', /"title":\s?"Litestar API"/, 'the title of its API document', { weight: 'proof' }),
  body('blacksheep', /^Resource not found$/, 'the default 404 response', { status: 404, type: 'text/plain' }),
  body(
    'connexion',
    /^\{"type":\s?"about:blank",\s?"title":\s?"[^"]{1,60}",\s?"detail":\s?"[^"]{0,300}",\s?"status":\s?\d{3}\}\s?$/,
    'the form of its problems',
    {
      type: 'application/problem+json',
    },
  ),
  body('datasette', /Powered by <a href="https:\/\/datasette\.io\/"/, 'the line under its pages', { weight: 'proof' }),
  body('robyn', /"title":\s?"Robyn API"/, 'the title of its API document', { weight: 'proof' }),

  // JavaScript and Java: elysia/src/error.ts, hono/src/hono-base.ts, @orpc/server, quarkus QuarkusErrorHandler
  body('elysia', /^NOT_FOUND$/, 'the default 404 response', { status: 404 }),
  body('elysia', /^\{\s{0,4}"type":\s?"validation",\s{0,4}"on":\s?"/, 'the form of its validation errors', {
    weight: 'proof',
  }),
  body('hono', /^404 Not Found$/, 'the default 404 response', { status: 404, type: 'text/plain' }),
  body(
    'orpc',
    /^\{(?:"json":\{)?"defined":(?:true|false),"code":"[A-Z_]{2,40}","status":\d{3},/,
    'the form of its errors',
    { weight: 'proof' },
  ),
  body('quarkus', /^\{"details":"Error id [0-9a-f-]{36}-\d{1,9}/, 'the form of its errors', { weight: 'proof' }),

  // Actix: actix-web/src/error, actix-cors/src/error.rs
  body('actix', /^(?:Query|Json|JSON|Path|Urlencoded) deserialize error: /, 'the form of its deserialize errors', {
    type: 'text/plain',
  }),
  body(
    'actix',
    /^(?:Content type error|Request did not meet this resource's requirements\.)$/,
    'the words of its errors',
  ),
  body('actix', /^Origin is not allowed to make this request\.?$/, 'the words of actix-cors'),
  banner('actix', 'server', /^actix-web/i, 'the banner'),
  {
    id: 'actix',
    weight: 'strong',
    words: own('the order in which it writes header lines'),
    where: { shows: isWrittenByActix },
  },
  { id: 'actix', weight: 'weak', words: own('the default 404 response'), where: { shows: isBareResponse } },

  // Express: finalhandler, express/lib/application.js
  banner('express', 'x-powered-by', /^Express$/, 'X-Powered-By', 'proof'),
  body('express', /<pre>Cannot (?:GET|POST|HEAD|TRACE|OPTIONS) [^<]{0,500}<\/pre>/, 'the default 404 page', {
    status: 404,
  }),
  cookie('express', /^connect\.sid$/, 'a connect.sid cookie', 'strong'),

  body('koa', /^Not Found$/, 'the default 404 response', { status: 404, type: 'text/plain', weight: 'weak' }),
  cookie('koa', /^koa[.:]sess(?:\.sig)?$|^koa\.sid$/, 'the name of its session cookie', 'strong'),
  body(
    'fastify',
    /^\{"message":"Route [A-Z]{3,7}:[^"]{0,500} not found","error":"Not Found","statusCode":404\}$/,
    'the default 404 response',
    { weight: 'proof' },
  ),
  body(
    'nestjs',
    /^\{"message":"Cannot [A-Z]{3,7} [^"]{0,500}","error":"Not Found","statusCode":404\}$/,
    'the default 404 response',
    { weight: 'proof' },
  ),
  body('hapi', /^\{"statusCode":404,"error":"Not Found","message":"Not Found"\}$/, 'the default 404 response'),
  banner('nextjs', 'x-powered-by', /^Next\.js/, 'X-Powered-By', 'proof'),
  body('nextjs', /<script id="__NEXT_DATA__"|\/_next\/static\//, 'its scripts'),
  body('nuxt', /window\.__NUXT__|id="__NUXT_DATA__"|\/_nuxt\//, 'its scripts'),

  body('rails', /<title>The page you were looking for doesn't exist/, 'the default 404 page'),
  body('rails', /<title>Action Controller: Exception caught<\/title>/, 'the debug page', { weight: 'proof' }),
  body('rails', /<meta name="csrf-param" content="authenticity_token"/, 'its csrf meta tags'),
  banner('rails', 'x-runtime', /^\d\.\d{4,9}$/, 'X-Runtime', 'weak'),
  cookie('rails', /^_[a-z0-9_]{1,40}_session$/, 'the name of its session cookie'),
  cookie('sinatra', /^rack\.session$/, 'a rack.session cookie'),
  body('sinatra', /Sinatra doesn(?:&rsquo;|’)t know this ditty/, 'the default 404 page', { weight: 'proof' }),

  cookie('laravel', /^laravel_session$/, 'a laravel_session cookie', 'strong'),
  cookie('laravel', /^XSRF-TOKEN$/, 'an XSRF-TOKEN cookie'),
  body('laravel', /<div class="relative flex items-top justify-center/, 'the default 404 page'),
  body(
    'symfony',
    /<title>[^<]{0,300}\(404 Not Found\)<\/title>|class="sf-toolbar|\/_profiler\//,
    'its debug page or toolbar',
  ),
  cookie('php', /^PHPSESSID$/, 'a PHPSESSID cookie', 'strong'),
  banner('php', 'x-powered-by', /^PHP\//, 'X-Powered-By', 'proof'),

  body('spring', /<h1>Whitelabel Error Page<\/h1>/, 'the Whitelabel error page', { weight: 'proof' }),
  body(
    'spring',
    /^\{"timestamp":(?:"[^"]{10,40}"|\d{13}),"status":\d{3},"error":"[^"]{1,60}"(?:,"[a-z]{1,20}":"[^"]{0,200}"){0,3},"path":"/,
    'the form of its errors',
  ),
  banner('aspnet', 'x-powered-by', /^ASP\.NET/, 'X-Powered-By'),
  banner('aspnet', 'x-aspnet-version', /^\d/, 'X-AspNet-Version', 'proof'),
  banner('aspnet', 'server', /^Kestrel/, 'the Kestrel banner'),
  cookie('aspnet', /^ASP\.NET_SessionId$|^\.AspNetCore\./, 'the name of its session cookie', 'strong'),

  body('gin', /^404 page not found$/, 'the default 404 response', { status: 404, type: 'text/plain' }),
  body('go', /^404 page not found\n$/, 'the default 404 response of net/http', { status: 404, type: 'text/plain' }),
  body('echo', /^\{"message":"Not Found"\}\n$/, 'the default 404 response', { status: 404, type: JSON_TYPE }),
  body('fiber', /^Cannot (?:GET|POST|HEAD|OPTIONS) \//, 'the default 404 response', {
    status: 404,
    type: 'text/plain',
  }),
  body('phoenix', /<title>(?:Phoenix\.Router\.)?NoRouteError|phx-socket|data-phx-main/, 'its debug page or LiveView', {
    weight: 'strong',
  }),
  body('phoenix', /^\{"errors":\{"detail":"Not Found"\}\}$/, 'the default 404 response', {
    status: 404,
    type: JSON_TYPE,
  }),
  cookie('phoenix', /^_[a-z0-9_]{1,40}_key$/, 'the name of its session cookie'),
  banner('tornado', 'server', /^TornadoServer\//, 'the banner', 'proof'),
  banner('aiohttp', 'server', /^Python\/[\d.]{1,9} aiohttp\//, 'the banner', 'proof'),
  body('aiohttp', /^404: Not Found$/, 'the default 404 response', { status: 404, type: 'text/plain' }),
  cookie('aiohttp', /^AIOHTTP_SESSION$/, 'the name of its session cookie', 'strong'),
  banner('rocket', 'server', /^Rocket$/, 'the banner', 'proof'),
  body(
    'rocket',
    /<p>The requested resource could not be found\.<\/p>\s{0,20}<hr ?\/?>\s{0,20}<small>Rocket<\/small>/,
    'the default 404 page',
    { weight: 'proof' },
  ),
  body(
    'quart',
    /<title>404 Not Found<\/title>[\s\S]{0,200}<p>Nothing matches the given URI<\/p>/,
    'the default 404 page',
    { status: 404 },
  ),
  banner('sanic', 'server', /^sanic/i, 'the banner'),
  body(
    'sanic',
    /⚠️ 404 — Not Found|^\{"description":"Not Found","status":404,"message":"Requested URL/,
    'the default 404 response',
    { weight: 'proof' },
  ),
];
