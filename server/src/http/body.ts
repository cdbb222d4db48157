import { Buffer, isUtf8 } from 'node:buffer';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { fewAtOnce } from '../service/few-at-once.ts';
import { Problem } from '../service/problem.ts';
import type { ApiEnv } from './api.ts';
import { requireFewValues } from './json-size.ts';

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
      if (isJson) await requireUsualJson(c);
      await next();
    });
  });
}

/** Decoding would put the replacement character for each invalid byte, and that would be stored. */
async function requireUsualJson(c: Context<ApiEnv>): Promise<void> {
  const bytes = Buffer.from(await c.req.arrayBuffer());
  if (!isUtf8(bytes)) throw new Problem('malformed-json', 'The body is not valid UTF-8.');
  requireFewValues(bytes.toString('utf8'));
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

/** The same for MCP, whose handler refuses what is no JSON. Nothing is read for somebody without a token. */
export const guardMcpBody = createMiddleware<ApiEnv>((c, next) =>
  ordinary(c, async () => {
    const actor: unknown = c.get('actor');
    if (actor !== undefined) requireFewValues(await c.req.text());
    await next();
  }),
);

/** A request whose body has been read, for a handler that reads it itself. */
export async function requestOf(c: Context<ApiEnv>): Promise<Request> {
  const { url, method, headers, bodyUsed } = c.req.raw;
  return bodyUsed ? new Request(url, { method, headers, body: await c.req.arrayBuffer() }) : c.req.raw;
}
