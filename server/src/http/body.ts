import { isUtf8 } from 'node:buffer';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { fewAtOnce } from '../service/few-at-once.ts';
import { Problem } from '../service/problem.ts';
import type { ApiEnv } from './api.ts';

const MEGABYTE = 1_000_000;
const WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);

const tooLarge = (megabytes: number) => (): never => {
  throw new Problem('body-too-large', `The body may have ${megabytes} MB at most.`);
};

/** Of a body of JSON, and of an uploaded file. */
const ordinary = bodyLimit({ maxSize: MEGABYTE, onError: tooLarge(1) });
const upload = bodyLimit({ maxSize: 50 * MEGABYTE, onError: tooLarge(50) });

/** Uploads that are in memory at once; others wait, unread. */
const MOST_UPLOADS = 3;

/** Refuses bodies that are too large, with or without `Content-Length`, and, except for uploads, bodies that are not JSON in UTF-8. */
export function guardBody() {
  const inTurn = fewAtOnce(MOST_UPLOADS);
  return createMiddleware<ApiEnv>((c, next) => {
    if (c.req.path === '/api/v1/uploads') return inTurn(() => upload(c, next));
    const isJson = WITH_BODY.has(c.req.method) && hasBody(c.req.raw.headers);
    if (isJson) requireJson(c.req.raw.headers);
    return ordinary(c, async () => {
      if (isJson) await requireUtf8(c);
      await next();
    });
  });
}

/** Decoding would put the replacement character for each invalid byte, and that would be stored. */
async function requireUtf8(c: Context<ApiEnv>): Promise<void> {
  if (isUtf8(await c.req.arrayBuffer())) return;
  throw new Problem('malformed-json', 'The body is not valid UTF-8.');
}

const hasBody = (headers: Headers): boolean =>
  headers.has('Transfer-Encoding') || headers.has('Content-Type') || Number(headers.get('Content-Length') ?? 0) > 0;

function requireJson(headers: Headers): void {
  const type = headers.get('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const encoding = headers.get('Content-Encoding')?.trim().toLowerCase() ?? 'identity';
  if (type === 'application/json' && encoding === 'identity') return;
  throw new Problem('unsupported-media-type', 'Send the body as application/json, not compressed.', {
    headers: { Accept: 'application/json' },
  });
}
