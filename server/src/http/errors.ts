import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { databaseProblem } from '../service/database-problem.ts';
import { Problem } from '../service/problem.ts';
import type { ApiEnv } from './api.ts';
import { problemTitle } from './operation.ts';

/** RFC 9110 wants it in every 401, whatever was missing or wrong. */
const CHALLENGE = { 'WWW-Authenticate': 'Bearer realm="openbrick"' };

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
  return c.body(JSON.stringify(body), status, {
    ...(status === 401 && CHALLENGE),
    ...headers,
    'Content-Type': 'application/problem+json',
  });
}

/** Turns whatever was thrown into a problem. What is unexpected is logged here and shown as `internal`, without its text. */
export function toProblem(error: unknown, log: Logger, requestId: string): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status === 400) {
    return new Problem('malformed-json', 'The body is not valid JSON.');
  }
  const known = databaseProblem(error);
  if (known?.kind === 'unavailable')
    log.warn({ reason: (error as Error).message, requestId }, 'the database is not available');
  if (known !== undefined) return known;
  log.error({ err: error, requestId }, 'a request failed');
  return new Problem('internal', `Something went wrong; the log has more under ${requestId}.`);
}
