import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Context } from 'hono';
import type { ApiEnv } from './api.ts';

/** Sends what a gzipped text holds, piece by piece as the client takes it: the whole text is never in memory. */
export const sendUnpacked = (c: Context<ApiEnv>, packed: Uint8Array, headers: Readonly<Record<string, string>>) =>
  c.body(Readable.toWeb(Readable.from([packed]).pipe(createGunzip())) as ReadableStream, 200, headers);
