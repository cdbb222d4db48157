import type { DebugPage } from '../../derive/debug/debug-form.ts';
import { debugPageOf } from '../../derive/debug/debug-pages.ts';
import { provocations, withProvoked } from '../../derive/document/provocations.ts';
import { placeIn, urlOf } from '../../derive/place.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import { own, type Said, say } from '../../model/said.ts';

/** Frameworks whose page shows the trace alone, nothing of settings, request or console. */
const ONLY_TRACE = new Set(['echo', 'express', 'jetty', 'koa', 'spring', 'undertow']);

/** By the framework whose page it is. */
const FIXES: Readonly<Record<string, string>> = {
  django: '`DEBUG = False` in production settings, with `ALLOWED_HOSTS` set; `manage.py check --deploy` reports it.',
  flask:
    'Start with a WSGI server (`gunicorn app:app`) instead of `app.run(debug=True)`, and leave `FLASK_DEBUG` unset.',
  fastapi: '`FastAPI(debug=False)` (the default), and uvicorn without `--reload`.',
  starlette: '`Starlette(debug=False)` (the default).',
  express: '`NODE_ENV=production`, and an error handler of your own as the last middleware.',
  koa: '`NODE_ENV=production`, and an `error` listener that writes the stack into the log.',
  phoenix: '`debug_errors: false` in the endpoint (the default of `prod`), and `MIX_ENV=prod`.',
  rails:
    '`config.consider_all_requests_local = false` in `config/environments/production.rb`, with `RAILS_ENV=production`.',
  laravel: '`APP_DEBUG=false` in the environment.',
  symfony: '`APP_ENV=prod` and `APP_DEBUG=0`; the profiler only in `dev` of `config/bundles.php`.',
  spring: '`server.error.include-stacktrace=never`.',
  echo: '`e.Debug = false` (the default), and an `HTTPErrorHandler` of your own that returns a fixed text.',
  jetty: '`errorHandler.setShowCauses(false)` and `setShowStacks(false)`, or an error page of your own.',
  undertow: '`deploymentInfo.setServletStackTraces(ServletStackTraces.NONE)`, or an error page of your own.',
  aspnet: '`app.UseExceptionHandler("/error")` outside of Development; `<customErrors mode="On"/>` in older ones.',
};

export default defineCheck({
  id: 'debug-enabled',
  category: 'security-misconfiguration',
  severity: 'high',
  title: 'Debug mode is enabled',
  why: "Debug pages show source lines, variables, settings, requests and routes to whoever triggers an error. Werkzeug's console runs code.",
  fix: 'Disable debug mode in production, by the environment and not in the source code, and add a test for it.',
  fixes: FIXES,
  notes:
    "Detected by the page's own title and structure, never by the word debug. Medium for Echo, Express, Jetty, Koa, Spring and Undertow, whose response shows only the trace or the exception. Ordinary error and 404 pages of the frameworks are not reported.",
  guide: 'api-key-exposure',
  cwe: [489, 215],
  owasp: ['API8:2023'],
  references: [
    'https://docs.djangoproject.com/en/stable/ref/settings/#debug',
    'https://werkzeug.palletsprojects.com/en/stable/debug/',
  ],
  needs: ['exchanges', 'surface', 'keys'],
  takes: ['document'],
  plan: provocations,
  judge(facts, results) {
    const all = withProvoked(facts, results);
    if (all.length === 0) return notApplicable(own('no response was seen'));
    return all.flatMap((exchange) => {
      const page = debugPageOf(exchange);
      if (page === undefined) return [];
      return [
        {
          at: placeIn(exchange, { part: 'body' }),
          message: say`The response is ${page.words}.`,
          severity: ONLY_TRACE.has(page.framework) ? ('medium' as const) : ('high' as const),
          ...fixOf(page),
          mark: `${urlOf(exchange).host} ${page.framework}`,
          proof: { exchange: exchange.id },
        },
      ];
    });
  },
});

/** The page names its framework more surely than anything else does. */
const fixOf = ({ framework }: DebugPage): { readonly fix?: Said } => {
  const fix = FIXES[framework];
  return fix === undefined ? {} : { fix: own(fix) };
};
