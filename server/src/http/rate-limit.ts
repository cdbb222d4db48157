import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Actor } from '../access/actor.ts';
import type { App } from '../service/app.ts';
import { Problem } from '../service/problem.ts';
import type { ApiEnv } from './api.ts';
import { clientAddress } from './client-address.ts';

const WINDOW_SECONDS = 60;
/** Callers that are kept at once: with more, those whose minute is over go first. */
const MOST_CALLERS = 10_000;

interface Window {
  used: number;
  /** In milliseconds. */
  readonly ends: number;
}

/**
 * At most so many requests a minute for each token and user, and for each address without valid credentials. Says in `RateLimit` and
 * `RateLimit-Policy` what is left; 429 with `Retry-After` when nothing is.
 */
export function rateLimit(app: App) {
  const { config } = app;
  const windows = new Map<string, Window>();
  return createMiddleware<ApiEnv>(async (c, next) => {
    const at = app.now().getTime();
    const window = windowOf(windows, callerOf(c, config), at);
    window.used += 1;
    const left = Math.max(0, config.rateLimit - window.used);
    const seconds = Math.max(1, Math.ceil((window.ends - at) / 1_000));
    c.header('RateLimit-Policy', `"default";q=${config.rateLimit};w=${WINDOW_SECONDS}`);
    c.header('RateLimit', `"default";r=${left};t=${seconds}`);
    if (window.used > config.rateLimit) {
      throw new Problem('rate-limited', `At most ${config.rateLimit} requests a minute.`, {
        headers: { 'Retry-After': String(seconds) },
      });
    }
    await next();
  });
}

function callerOf(c: Context<ApiEnv>, config: App['config']): string {
  const actor: Actor | undefined = c.get('actor');
  return actor === undefined ? `address:${clientAddress(c, config)}` : `${actor.kind}:${actor.id}`;
}

function windowOf(windows: Map<string, Window>, caller: string, at: number): Window {
  const known = windows.get(caller);
  if (known !== undefined && known.ends > at) return known;
  if (windows.size >= MOST_CALLERS) makeRoom(windows, at);
  const fresh = { used: 0, ends: at + WINDOW_SECONDS * 1_000 };
  windows.delete(caller);
  windows.set(caller, fresh);
  return fresh;
}

/** Windows lie in the order of their beginning, which is that of their end. */
function makeRoom(windows: Map<string, Window>, at: number): void {
  for (const [caller, { ends }] of windows) {
    if (ends > at && windows.size < MOST_CALLERS) return;
    windows.delete(caller);
  }
}
