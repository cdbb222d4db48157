/** What went wrong goes to the log, without secrets; the client learns that something did. */
import { STATUS_CODES } from 'node:http';

// region: scrub
// How the keys that this application handles begin, and the user and password of a URL.
const SECRETS = /(glpat-|sk_live_|xoxb-)[\w.-]{1,200}|(:\/\/)[^\s/@]{1,200}(?=@)/g;

export const scrubbed = (text) => text.replace(SECRETS, (_, prefix, slashes) => `${prefix ?? slashes}***`);
// endregion

// region: errors
export function notFound(_request, response) {
  problem(response, 404);
}

/** RFC 9457. Four parameters are how Express knows a handler of errors; errors of its own have a status below 500. */
export function asProblem(error, _request, response, next) {
  if (response.headersSent) return next(error);
  const status = error.status >= 400 && error.status < 500 ? error.status : 500;
  if (status === 500) console.error(scrubbed(String(error.stack ?? error)));
  problem(response, status);
}

function problem(response, status) {
  response.status(status).type('application/problem+json').send(JSON.stringify({ title: STATUS_CODES[status], status }));
}
// endregion
