import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { notFound, Problem } from '../service/problem.ts';
import type { ApiEnv } from './api.ts';
import { problemTitle } from './operation.ts';

/** A problem as a response (RFC 9457). */
export function sendProblem(c: Context<ApiEnv>, problem: Problem): Response {
  const { kind, status, message, errors, headers } = problem;
  const body = {
    type: `urn:openbrick:problem:${kind}`,
    title: problemTitle(status),
    status,
    detail: message,
    ...(errors.length > 0 && { errors }),
  };
  return c.body(JSON.stringify(body), status, { ...headers, 'Content-Type': 'application/problem+json' });
}

/** Turns whatever was thrown into a problem. What nobody foresaw is logged here and shown as `internal`, without its text. */
export function toProblem(error: unknown, log: Logger, requestId: string): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status === 400) {
    return new Problem('malformed-json', 'The body is not valid JSON.');
  }
  if (isUnstorable(error))
    return new Problem('validation-failed', 'A text contains a character that cannot be stored.');
  if (isMissingReference(error)) return notFound('project or thing');
  log.error({ err: error, requestId }, 'a request failed');
  return new Problem('internal', `Something went wrong; the log has more under ${requestId}.`);
}

/** What PostgreSQL says of a NUL, of half a surrogate pair in JSON, and of a number past its type. */
const UNSTORABLE = new Set(['22021', '22P05', '22P02', '22003']);

const isUnstorable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && UNSTORABLE.has(error.code);

/** PostgreSQL's code for a reference to a row that is not there: an id that the request names, or whose row was deleted meanwhile. */
const isMissingReference = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23503';
