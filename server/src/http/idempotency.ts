import { createHash, randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { App } from '../service/app.ts';
import {
  type Claim,
  claimKey,
  keepResponse,
  releaseKey,
  type StoredResponse,
  underClaim,
} from '../service/idempotency.ts';
import { Problem } from '../service/problem.ts';
import type { ApiEnv } from './api.ts';
import { isOpen } from './authenticate.ts';

const LONGEST = 255;
/** Headers of the first response that are given again; the others belong to each response. */
const KEPT = ['content-type', 'location', 'etag'];

/**
 * A POST with an `Idempotency-Key` acts once in 24 hours: the same request gets the first response again, another request with the same key
 * 422, and one that comes while the first is being handled 409. Server errors are not kept.
 */
export const idempotency = (app: App) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const key = c.req.header('Idempotency-Key');
    if (key === undefined || c.req.method !== 'POST' || isOpen(c.req.method, c.req.path)) return next();
    if (key === '' || key.length > LONGEST) throw notAKey();
    const actor = `${c.get('actor').kind}:${c.get('actor').id}`;
    const claim = { actor, key, requestHash: await hashOf(c), attempt: randomUUID() };
    const before = await claimKey(app, claim);
    if (before !== undefined) return c.body(before.body, before.status as 200, { ...before.headers });
    await underClaim(claim, next);
    await keep(app, claim, c.res);
  });

async function keep(app: App, claim: Claim, response: Response): Promise<void> {
  if (response.status >= 500 || response.status === 429) return releaseKey(app, claim);
  const headers = Object.fromEntries(
    KEPT.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  const stored: StoredResponse = { status: response.status, headers, body: await response.clone().text() };
  await keepResponse(app, claim, stored);
}

async function hashOf(c: Context<ApiEnv>): Promise<string> {
  const { pathname, search } = new URL(c.req.url);
  const hash = createHash('sha256').update(JSON.stringify([pathname, search, c.req.header('Content-Type') ?? '']));
  return hash.update(new Uint8Array(await c.req.arrayBuffer())).digest('hex');
}

function notAKey(): Problem {
  const detail = `must have 1 to ${LONGEST} characters`;
  return new Problem('validation-failed', `Idempotency-Key ${detail}.`, {
    errors: [{ parameter: 'Idempotency-Key', detail }],
  });
}
