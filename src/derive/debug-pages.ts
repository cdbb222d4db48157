import type { Exchange } from '../model/exchange.ts';
import { own, type Said } from '../model/said.ts';
import { headerOf, isPage } from './page.ts';

/** A framework's own page for developers, told by its title together with its structure, never by a word in its text. */
export interface DebugPage {
  readonly framework: string;
  /** `Django's technical 404 page`. */
  readonly words: Said;
}

interface DebugForm extends DebugPage {
  readonly shows: (body: string, exchange: Exchange) => boolean;
}

const all =
  (...patterns: readonly RegExp[]): DebugForm['shows'] =>
  (body, exchange) =>
    isPage(exchange) && patterns.every((pattern) => pattern.test(body));

const isPlain = (exchange: Exchange): boolean => /^text\/plain\b/i.test(headerOf(exchange, 'content-type') ?? '');

/** Facts restated from the frameworks' own templates; the file is named with each. */
const FORMS: readonly DebugForm[] = [
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
    words: own("Django's technical 500 answer as text"),
    shows: (body, exchange) =>
      isPlain(exchange) &&
      /^Django Version: \d/m.test(body) &&
      /^You(?:'|\u2019)re seeing this error because you have DEBUG = True/m.test(body),
  },
  {
    // werkzeug/debug/tbtools.py: CONSOLE_MODE, EVALEX and SECRET stand in one script.
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
    // finalhandler: the stack stands in the page unless NODE_ENV is production
    framework: 'express',
    words: own("Express's default error page with the stack"),
    shows: all(
      /<title>Error<\/title>/,
      /<pre>[^<]{1,2000}(?:<br>\s{0,4}(?:&nbsp; ?|\u00a0 ?| ){1,8}at [^<]{1,500}){2}/,
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
    // spatie/laravel-ignition and its forerunners
    framework: 'laravel',
    words: own("Laravel's Ignition page"),
    shows: all(/window\.ignite\(|window\.data = \{\s{0,20}"report"/, /"solutions"|ignition/),
  },
  {
    // filp/whoops, PrettyPageHandler
    framework: 'laravel',
    words: own('the Whoops debug page'),
    shows: all(/<title>[^<]{0,200}Whoops! There was an error/i, /class="(?:Whoops container|frames-container)/),
  },
  {
    // symfony/error-handler: exception_full.html.php; symfony/web-profiler-bundle
    framework: 'symfony',
    words: own("Symfony's exception page with traces"),
    shows: all(/class="exception-(?:summary|message-wrapper)/, /class="trace(?:-line|-details| )|id="trace-/),
  },
  {
    framework: 'symfony',
    words: own("Symfony's profiler"),
    shows: (_, exchange) => /\/_profiler\/[0-9a-f]{4,40}$/.test(headerOf(exchange, 'x-debug-token-link') ?? ''),
  },
  {
    // spring-boot: ErrorMvcAutoConfiguration.StaticView
    framework: 'spring',
    words: own("Spring's Whitelabel page with the trace"),
    shows: all(/<h1>Whitelabel Error Page<\/h1>/, /<div style='white-space:pre-wrap;'>/, /\n\tat [\w$.]{3,300}\(/),
  },
  {
    framework: 'spring',
    words: own("Spring's error answer with the trace"),
    shows: (body, { response }) =>
      response.status >= 400 &&
      /^\{"timestamp":/.test(body) &&
      /"trace":"[^"\\]{1,2000}(?:\\.[^"\\]{0,2000}){0,40}?\\n\\tat /.test(body),
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
];

/** Pages say what they are within this much. */
const MAX_BODY = 512 * 1024;
const known = new WeakMap<Exchange, { readonly page: DebugPage | undefined }>();

/** Which framework's debug page an answer is, if any. */
export function debugPageOf(exchange: Exchange): DebugPage | undefined {
  const read = known.get(exchange) ?? { page: readPage(exchange) };
  known.set(exchange, read);
  return read.page;
}

function readPage(exchange: Exchange): DebugPage | undefined {
  const body = exchange.response.body.slice(0, MAX_BODY);
  return FORMS.find(({ shows }) => shows(body, exchange));
}
