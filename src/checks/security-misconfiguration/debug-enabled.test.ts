import { type Case, casesFor, html, json } from '../../../test/cases.ts';
import check from './debug-enabled.ts';

const calm = { server: () => ({ status: 404, body: 'Not Found' }) };
const page = (body: string, status = 500): Case => ({ ...html(body, { status }), ...calm });
const text = (body: string, status = 500): Case => ({
  pages: [{ status, headers: ['Content-Type: text/plain; charset=utf-8'], body }],
  ...calm,
});

const data = (value: unknown, status = 500): Case => ({ ...json(value, { status }), ...calm });

const django404 =
  '<title>Page not found at /x</title><h1>Page not found <small>(404)</small></h1><p>Using the URLconf defined in <code>site.urls</code>,\nDjango tried these</p>';

const jettyPage = (cause: string): string =>
  `<html>\n<head>\n<title>Error 500 Server Error</title>\n</head>\n<body>\n<h2>HTTP ERROR 500 Server Error</h2>\n<table>\n<tr><th>URI:</th><td>/a</td></tr>\n<tr><th>STATUS:</th><td>500</td></tr>\n<tr><th>MESSAGE:</th><td>Server Error</td></tr>\n${cause}</table>\n</body>\n</html>\n`;
const laravelText =
  '# RuntimeException - Internal Server Error\n\nNo such order\n\nPHP `8.4.2`  \nLaravel `12.1.0`  \n`shop.test`\n\n## Stack Trace\n\n```\n0 - app/Http/Orders.php:12\n```\n';

casesFor(check, {
  fires: [
    [
      "Jetty's page with a cause",
      page(jettyPage('<tr><th>CAUSED BY:</th><td>java.lang.IllegalStateException: no pool</td></tr>\n')),
      "medium The response is Jetty's error page with the exception.",
    ],
    [
      "Jetty's text",
      text(
        'HTTP ERROR 500 Server Error\nURI: /a\nSTATUS: 500\nMESSAGE: Server Error\nCAUSED BY java.lang.IllegalStateException: no pool\n',
      ),
      "medium The response is Jetty's error response with the exception.",
    ],
    [
      "Jetty's JSON",
      data({ url: '/a', status: '500', message: 'Server Error', cause0: 'java.lang.IllegalStateException: no pool' }),
      "medium The response is Jetty's error response with the exception.",
    ],
    [
      'Undertow',
      page(
        '<html><head><title>ERROR</title></head><body><div class="header"><div class="error-text-div">Error processing request</div></div><div class="label">Stack Trace:</div><div class="value"></div><br/><pre>java.lang.IllegalStateException: no pool\n\tat shop.Orders.list(Orders.java:12)\n</pre></body></html>',
      ),
      "medium The response is Undertow's error page with the stack trace.",
    ],
    [
      'Echo in debug mode',
      data({ error: 'code=404, message=Not Found', message: 'Not Found' }, 404),
      "medium The response is Echo's debug response with the error.",
    ],
    ["Laravel's page as text", text(laravelText), "high The response is Laravel's debug page."],
    [
      "Laravel's page with its text inside",
      page(`<html><body><button data-copy="${laravelText.replaceAll('`', '&#096;')}">copy</button></body></html>`),
      "high The response is Laravel's debug page.",
    ],
    [
      "Django's 404",
      page(django404, 404),
      "high The response is Django's technical 404 page, which lists the URL patterns.",
    ],
    [
      "Django's 500",
      page(
        '<title>ValueError at /x</title><pre class="exception_value">bad</pre><th scope="row">Django Version:</th><th scope="row">Exception Type:</th>',
      ),
      "high The response is Django's technical 500 page, with traceback, request and settings.",
    ],
    [
      'Werkzeug with its console',
      page(
        '<title>ConnectionError: no // Werkzeug Debugger</title><script>var CONSOLE_MODE = false,\n EVALEX = true,\n SECRET = "aB3dE5fG7hI9jK1lM3nO";</script><div class="debugger">',
      ),
      'high The response is the Werkzeug debugger with its console: whoever has the PIN runs Python on the server.',
    ],
    [
      'Werkzeug without',
      page('<title>E // Werkzeug Debugger</title><script>EVALEX = false</script><div class="debugger">'),
      'high The response is the Werkzeug debugger.',
    ],
    [
      'Starlette',
      page('<title>Starlette Debugger</title><h1>500 Server Error</h1><div class="traceback-container">'),
      "high The response is Starlette's debug traceback with source lines.",
    ],
    [
      'Starlette, as text',
      text(
        'Traceback (most recent call last):\n  File "/venv/starlette/middleware/errors.py", line 164, in __call__\n    await self.app(scope)\nValueError: x\n',
      ),
      "high The response is Starlette's debug traceback as text.",
    ],
    [
      'Express',
      page(
        '<title>Error</title></head>\n<body>\n<pre>Error: x<br> &nbsp; &nbsp;at f (/srv/a.js:1:2)<br> &nbsp; &nbsp;at g (/srv/b.js:1:2)</pre>',
      ),
      "medium The response is Express's default error page with the stack.",
    ],
    [
      "Express's errorhandler",
      page('<title>Error: x</title><ul id="stacktrace"><li> &nbsp; &nbsp;at f (/srv/a.js:1:2)</li></ul>'),
      "medium The response is errorhandler's page with the stack, which Express shows in development.",
    ],
    [
      'Koa',
      page(
        '<h1>Error</h1>\n<p>Looks like something broke!</p>\n<pre>\n<code>\nError: x\n    at f (/srv/a.js:1:2)</code>',
      ),
      "medium The response is Koa's error page with the stack.",
    ],
    [
      'Laravel, as JSON',
      data({ message: 'x', exception: 'App\\Oops', file: '/var/www/a.php', line: 4, trace: [] }),
      "high The response is Laravel's debug response with the trace.",
    ],
    [
      'Laravel 11',
      page(
        '<div x-data="{ includeVendorFrames: false, index: 3 }"><span>vendor/laravel/framework/src/X.php</span></div>',
      ),
      "high The response is Laravel's debug page.",
    ],
    [
      'Rails, as JSON',
      data({ status: 404, error: 'Not Found', exception: '#<X: y>', traces: { 'Application Trace': [] } }, 404),
      "high The response is Rails's debug response with traces.",
    ],
    [
      'Symfony, as JSON',
      data({ title: 'An error occurred', status: 500, detail: 'x', class: 'App\\Oops', trace: [] }),
      "high The response is Symfony's debug response with the trace.",
    ],
    [
      'ASP.NET in German',
      page(
        '<H1>Serverfehler in der Anwendung /.<hr width=100% size=1 color=silver></H1><table width=100% bgcolor="#ffffcc"><code><pre>\n\n[NullReferenceException: Der Objektverweis]\n   Acme.Home.Index() in C:\\src\\Home.cs:12</pre>',
      ),
      "high The response is ASP.NET's developer error page.",
    ],
    [
      'ASP.NET Core as text',
      text('System.Exception: x\n   at Acme.Home.Index() in /src/Home.cs:line 12\n\nHEADERS\n=======\nHost: x'),
      "high The response is ASP.NET's developer error page as text.",
    ],
    [
      'Phoenix',
      page('<title>KeyError at GET /orders</title><header class="exception-info"><h1>KeyError</h1></header>'),
      "high The response is Phoenix's debug page with source lines, request and session.",
    ],
    [
      'Rails',
      page('<title>Action Controller: Exception caught</title><div id="traces">'),
      "high The response is Rails's debug page.",
    ],
    [
      'Laravel',
      page('<script>window.data = {"report": {"solutions": []}}</script><i class="ignition">'),
      "high The response is Laravel's Ignition page.",
    ],
    [
      'Symfony',
      page('<div class="exception-summary"></div><div class="trace trace-as-html" id="trace-box-1">'),
      "high The response is Symfony's",
    ],
    [
      "Symfony's profiler on an ordinary page",
      { ...html('home', { headers: ['X-Debug-Token-Link: https://api.test/_profiler/3f2a91'] }), ...calm },
      "high The response is Symfony's",
    ],
    [
      'Spring',
      page(
        "<h1>Whitelabel Error Page</h1><div style='white-space:pre-wrap;'>java.lang.IllegalStateException: x\r\n\tat com.acme.A.b(A.java:1)</div>",
      ),
      "medium The response is Spring's Whitelabel page with the trace.",
    ],
    [
      'found by a provocation',
      { pages: [{}], server: () => ({ status: 404, headers: ['Content-Type: text/html'], body: django404 }) },
      "high The response is Django's technical 404 page, which lists the URL patterns.",
    ],
  ],
  quiet: [
    ["Jetty's page without a cause", page(jettyPage(''))],
    ["Jetty's JSON without a cause", data({ url: '/a', status: '404', message: 'Not Found' }, 404)],
    [
      "Undertow's page without a trace",
      page('<html><head><title>ERROR</title></head><body>Internal Server Error</body></html>'),
    ],
    ["Echo's own 404", data({ message: 'Not Found' }, 404)],
    ['an error that only looks like that of Echo', data({ error: 'not found', message: 'Not Found' }, 404)],
    ["Fiber's 404", text('Cannot GET /nothing', 404)],
    ["Koa's 500", text('Internal Server Error')],
    ['an upgrade guide of Laravel', text('# Upgrade - Guide\n\nPHP `8.2`  \nLaravel `12.0`\n', 200)],
    ['a problem in JSON', data({ title: 'An error occurred', status: 500, detail: 'x' })],
    ['a message in JSON', data({ message: 'x', exception: 'Error' })],
    ['a class of a school', data({ class: '7b', title: 'x', trace: 'y' }, 404)],
    ['a title with a method', page('<title>Guide at GET /x</title>', 404)],
    [
      'ASP.NET without details',
      page(
        '<H1>Serverfehler<hr width=100% size=1 color=silver></H1><table width=100% bgcolor="#ffffcc"><code><pre>\n&lt;customErrors mode="Off"/&gt;</pre>',
      ),
    ],
    [
      "Django's ordinary 404",
      page(
        '<title>Not Found</title><h1>Not Found</h1><p>The requested resource was not found on this server.</p>',
        404,
      ),
    ],
    ['the word alone', page('<title>Debug mode</title><p>Turn off DEBUG = True, the Werkzeug Debugger</p>', 200)],
    ['a Whitelabel page without the trace', page('<h1>Whitelabel Error Page</h1><p>Not Found</p>', 404)],
    ["Express's page in production", page('<title>Error</title><pre>Not Found</pre>', 404)],
    [
      'a traceback as text from elsewhere',
      text('Traceback (most recent call last):\n  File "/srv/a.py", line 1, in f\nE: x'),
    ],
    ['an article about it', page('<title>Starlette Debugger explained</title><div class="post">', 200)],
  ],
  unknown: [['rate limited', { pages: [{}], server: () => ({ status: 429 }) }]],
});
