import { own } from '../../model/said.ts';
import { all, type DebugForm, inJson, isPlain } from './debug-form.ts';

/** Spring's, and those of the servers that Java applications run in. */
export const JAVA_FORMS: readonly DebugForm[] = [
  {
    // spring-boot: ErrorMvcAutoConfiguration.StaticView
    framework: 'spring',
    words: own("Spring's Whitelabel page with the trace"),
    shows: all(/<h1>Whitelabel Error Page<\/h1>/, /<div style='white-space:pre-wrap;'>/, /\n\tat [\w$.]{3,300}\(/),
  },
  {
    framework: 'spring',
    words: own("Spring's error response with the trace"),
    shows: (body, { response }) =>
      response.status >= 400 &&
      /^\{"timestamp":/.test(body) &&
      /"trace":"[^"\\]{1,2000}(?:\\.[^"\\]{0,2000}){0,40}?\\n\\tat /.test(body),
  },
  {
    // undertow-servlet: ServletDebugPageHandler
    framework: 'undertow',
    words: own("Undertow's error page with the stack trace"),
    shows: all(/<title>ERROR<\/title>/, /<div class="error-text-div">/, /<div class="label">Stack Trace:<\/div>/),
    trace: { language: 'java' },
  },
  {
    // jetty-server: ErrorHandler, as a page
    framework: 'jetty',
    words: own("Jetty's error page with the exception"),
    shows: all(/<h2>HTTP ERROR \d{3}/, /<th>STATUS:<\/th>/, /<th>CAUSED BY:<\/th><td>[a-z][\w.$]{3,200}\.[A-Z]\w/),
  },
  {
    // the same as text
    framework: 'jetty',
    words: own("Jetty's error response with the exception"),
    shows: (body, exchange) =>
      isPlain(exchange) && /^HTTP ERROR \d{3}/.test(body) && /^CAUSED BY [a-z][\w.$]{3,200}\.[A-Z]\w/m.test(body),
  },
  {
    // the same as JSON
    framework: 'jetty',
    words: own("Jetty's error response with the exception"),
    shows: inJson(
      ({ url, status, message, cause0 }) =>
        typeof url === 'string' &&
        typeof message === 'string' &&
        /^\d{3}$/.test(String(status)) &&
        /^[a-z][\w.$]{3,200}\.[A-Z]\w/.test(String(cause0)),
    ),
  },
];
