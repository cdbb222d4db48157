import { own } from '../../model/said.ts';
import { headerOf, isPage } from '../page.ts';
import { all, type DebugForm, inJson, isPhpClass, isPlain } from './debug-form.ts';
import { JAVA_FORMS } from './debug-forms-java.ts';

/** The versions that the page names, each in backticks. */
const namesVersions = (body: string): boolean =>
  /\bPHP (?:`|&#0?96;)?\d{1,2}\.\d/.test(body) && /\bLaravel (?:`|&#0?96;)?\d{1,3}\.\d/.test(body);

/** Facts restated from the frameworks' own templates; the file is named with each. */
export const DEBUG_FORMS: readonly DebugForm[] = [
  {
    // django/views/templates/technical_404.html
    framework: 'django',
    words: own("Django's technical 404 page, which lists the URL patterns"),
    shows: all(
      /<title>Page not found at /,
      /<h1>Page not found <(?:small|span)>\(404\)<\//,
      /Using the URLconf defined in\s{1,40}<code>/,
    ),
  },
  {
    // django/views/templates/technical_500.html
    framework: 'django',
    words: own("Django's technical 500 page, with traceback, request and settings"),
    shows: all(
      /<th[^<>]{0,40}>Django Version:<\/th>/,
      /<th[^<>]{0,40}>(?:Exception Type|Python Executable):<\/th>/,
      /<pre class="exception_value">/,
    ),
  },
  {
    // django/views/templates/technical_500.txt
    framework: 'django',
    words: own("Django's technical 500 response as text"),
    shows: (body, exchange) =>
      isPlain(exchange) &&
      /^Django Version: \d/m.test(body) &&
      /^You(?:'|\u2019)re seeing this error because you have DEBUG = True/m.test(body),
  },
  {
    // werkzeug/debug/tbtools.py: CONSOLE_MODE, EVALEX and SECRET are in one script.
    framework: 'flask',
    words: own('the Werkzeug debugger with its console: whoever has the PIN runs Python on the server'),
    shows: all(
      /<title>[^<]{0,2000}\/\/ Werkzeug Debugger<\/title>/,
      /\bEVALEX = true\b/,
      /\bSECRET = "[A-Za-z0-9]{8,64}"/,
    ),
  },
  {
    framework: 'flask',
    words: own('the Werkzeug debugger'),
    shows: all(/<title>[^<]{0,2000}\/\/ Werkzeug Debugger<\/title>/, /<div class="debugger">/),
  },
  {
    // starlette/middleware/errors.py, for clients that take HTML
    framework: 'starlette',
    words: own("Starlette's debug traceback with source lines"),
    shows: all(/<title>Starlette Debugger<\/title>/, /<div class="traceback-container">/),
    trace: { language: 'python', file: /<span class="frame-filename">([^<]{1,300})<\/span>/ },
  },
  {
    // the same for other clients: the bare traceback, which begins in the middleware itself
    framework: 'starlette',
    words: own("Starlette's debug traceback as text"),
    shows: (body, exchange) =>
      exchange.response.status === 500 &&
      isPlain(exchange) &&
      /^\s{0,8}(?:Traceback \(most recent call last\):|\+ Exception Group Traceback)/.test(body) &&
      /File "[^"\n]{1,300}starlette[\\/]middleware[\\/]errors\.py", line \d{1,6}/.test(body),
  },
  {
    // finalhandler: the stack is in the page unless NODE_ENV is production
    framework: 'express',
    words: own("Express's default error page with the stack"),
    shows: all(
      /<title>Error<\/title>/,
      /<pre>[^<]{1,2000}(?:<br>\s{0,4}(?:&nbsp; ?|\u00a0 ?| ){1,8}at [^<]{1,500}){2}/,
    ),
  },
  {
    // expressjs/errorhandler: public/error.html
    framework: 'express',
    words: own("errorhandler's page with the stack, which Express shows in development"),
    shows: all(/<ul id="stacktrace">\s{0,8}<li>/),
  },
  {
    // koa-error and koa-onerror
    framework: 'koa',
    words: own("Koa's error page with the stack"),
    shows: all(
      /<h1>Error<\/h1>\s{0,20}<p>Looks like something broke!<\/p>/,
      /<pre>\s{0,20}<code>\n?[^<\n]{1,1000}\n[ \t]{1,20}at /,
    ),
  },
  {
    // actionpack: rescues/layout.erb
    framework: 'rails',
    words: own("Rails's debug page"),
    shows: all(
      /<title>Action Controller: Exception caught<\/title>|<title>[^<]{0,300}Action Controller: Exception/,
      /id="(?:Application-Trace|container|traces|route_table|Framework-Trace)"|class="(?:source|trace-frames|route_table)/,
    ),
  },
  {
    // actionpack: DebugExceptions, for clients of an API
    framework: 'rails',
    words: own("Rails's debug response with traces"),
    shows: inJson(({ exception, traces }) => typeof exception === 'string' && 'Application Trace' in Object(traces)),
  },
  {
    // spatie/laravel-ignition and its forerunners
    framework: 'laravel',
    words: own("Laravel's Ignition page"),
    shows: all(/window\.ignite\(|window\.data = \{\s{0,20}"report"/, /"solutions"|ignition/),
    trace: { language: 'php' },
  },
  {
    // illuminate/foundation: resources/exceptions/renderer, since Laravel 11
    framework: 'laravel',
    words: own("Laravel's debug page"),
    shows: all(/includeVendorFrames|vendor\/laravel\/framework\/src\//, /x-data=|data-tippy-content=/),
    trace: { language: 'php' },
  },
  {
    // illuminate/foundation: Exceptions/Handler::convertExceptionToArray
    framework: 'laravel',
    words: own("Laravel's debug response with the trace"),
    shows: inJson(
      ({ message, exception, file, trace }) =>
        typeof message === 'string' && isPhpClass(exception) && /\.php$/.test(String(file)) && Array.isArray(trace),
    ),
  },
  {
    // filp/whoops, PrettyPageHandler
    framework: 'laravel',
    words: own('the Whoops debug page'),
    shows: all(/<title>[^<]{0,200}Whoops! There was an error/i, /class="(?:Whoops container|frames-container)/),
    trace: { language: 'php' },
  },
  {
    // symfony/error-handler: exception_full.html.php; symfony/web-profiler-bundle
    framework: 'symfony',
    words: own("Symfony's exception page with traces"),
    shows: all(/class="exception-(?:summary|message-wrapper)/, /class="trace(?:-line|-details| )|id="trace-/),
    trace: { language: 'php', file: /title="(?:in )?([^"]{1,300}\.php) line \d/ },
  },
  {
    // symfony/serializer: ProblemNormalizer with debug; API Platform likewise
    framework: 'symfony',
    words: own("Symfony's debug response with the trace"),
    shows: inJson(
      ({ class: name, title, detail, trace, ...rest }) =>
        Array.isArray(trace) &&
        ((isPhpClass(name) && typeof (title ?? detail) === 'string') ||
          'hydra:description' in rest ||
          'hydra:title' in rest),
    ),
  },
  {
    framework: 'symfony',
    words: own("Symfony's profiler"),
    shows: (_, exchange) => /\/_profiler\/[0-9a-f]{4,40}$/.test(headerOf(exchange, 'x-debug-token-link') ?? ''),
  },
  {
    // System.Web ErrorFormatter, whose headings are in the language of the machine
    framework: 'aspnet',
    words: own("ASP.NET's developer error page"),
    shows: all(
      /<hr width=100% size=1 color=silver>/i,
      /bgcolor="?#ffffcc/i,
      /<pre>\s{0,20}\[?[A-Z]\w{1,100}(?:Exception|Error)\b|^\[[A-Z]\w{1,100}(?:Exception|Error)\b/m,
    ),
  },
  {
    // Microsoft.AspNetCore.Diagnostics: DeveloperExceptionPageMiddleware, for clients that take no HTML
    framework: 'aspnet',
    words: own("ASP.NET's developer error page as text"),
    shows: (body, exchange) =>
      isPlain(exchange) && /^[A-Z][\w.]{1,200}: /.test(body) && /^HEADERS\r?\n=======\r?$/m.test(body),
  },
  {
    framework: 'aspnet',
    words: own("ASP.NET's problem with the exception"),
    shows: inJson(({ exception }) => 'details' in Object(exception) && 'headers' in Object(exception)),
  },
  {
    // plug: templates/debugger.html.eex
    framework: 'phoenix',
    words: own("Phoenix's debug page with source lines, request and session"),
    shows: all(
      /<title>[A-Z][\w.]{1,200} at [A-Z]{3,7} \/[^<]{0,2000}<\/title>/,
      /class="(?:[\w -]{0,60} )?(?:exception-info|code-explorer|conn-info|frame-info|stack-trace)/,
    ),
    trace: { language: 'elixir', file: /(?<![\w./-])((?:lib|web)\/[\w./-]{1,200}\.(?:h?eex|exs?))(?![\w/-])/ },
  },
  {
    // plug: templates/debugger.md.eex, for clients that take no HTML
    framework: 'phoenix',
    words: own("Phoenix's debug page as text"),
    shows: (body, exchange) =>
      !isPage(exchange) && /^# [A-Z][\w.]{1,200} at [A-Z]{3,7} \//.test(body) && /^## Connection details/m.test(body),
  },
  {
    // illuminate/foundation: renderer/markdown.blade.php, served as text or within the page
    framework: 'laravel',
    words: own("Laravel's debug page"),
    shows: (body) =>
      /(?:^|[\n>"])# [A-Z][\w\\]{1,200} - /.test(body) && namesVersions(body) && body.includes('## Stack Trace'),
    trace: { language: 'php' },
  },
  {
    // labstack/echo: DefaultHTTPErrorHandler with Debug; the text of its HTTPError begins with the code
    framework: 'echo',
    words: own("Echo's debug response with the error"),
    shows: inJson(
      ({ error, message, ...rest }) =>
        Object.keys(rest).length === 0 && message !== undefined && /^code=\d{3}, message=/.test(String(error)),
    ),
  },
  {
    // ASP.NET's page for developers, and that of ASP.NET Core
    framework: 'aspnet',
    words: own("ASP.NET's developer error page"),
    shows: all(
      /<b>\s{0,8}Stack Trace:\s{0,8}<\/b>|class="(?:titleerror|rawExceptionDetails)"/,
      /Server Error in '[^']{1,200}' Application|unhandled exception occurred while processing the request/i,
    ),
  },
  ...JAVA_FORMS,
];
