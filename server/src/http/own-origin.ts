import type { Context } from 'hono';
import type { Config } from '../config/config.ts';
import type { ApiEnv } from './api.ts';

/** The origin under which browsers reach this server: the published one, or the one of the request. */
export const ownOrigin = (c: Context<ApiEnv>, { publicUrl }: Pick<Config, 'publicUrl'>): string =>
  publicUrl ?? new URL(c.req.url).origin;
