import type { Context } from 'hono';
import { changed } from '../service/problem.ts';
import type { ApiEnv } from './api.ts';

/** The entity tag of a thing with this version. */
export const etagOf = (version: number): string => `"${version}"`;

/** One thing as a response with its ETag; 304 where the client has it already. */
export function sendThing<T extends { version: number }>(c: Context<ApiEnv>, thing: T) {
  const etag = etagOf(thing.version);
  c.header('ETag', etag);
  const known = c.req.method === 'GET' && matches(c.req.header('If-None-Match'), etag);
  // The document tells of 304 apart: the type of the handler is that of the body.
  return known ? (c.body(null, 304) as never) : c.json(thing, 200);
}

/** A thing that was just made, and where it is. */
export function sendCreated<T extends { version: number }>(c: Context<ApiEnv>, thing: T, location: string) {
  c.header('ETag', etagOf(thing.version));
  c.header('Location', location);
  return c.json(thing, 201);
}

/** The version that `If-Match` demands; undefined where any will do. The service compares it where it writes. */
export function expectedVersion(c: Context<ApiEnv>): number | undefined {
  const header = c.req.header('If-Match')?.trim();
  if (header === undefined || header === '*') return undefined;
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw changed();
  return Number(version);
}

const matches = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === etag || each.trim() === '*');

/** A thing that a worker goes on with, and where its state can be read. */
export function sendAccepted<T extends { version: number }>(c: Context<ApiEnv>, thing: T, location: string) {
  c.header('ETag', etagOf(thing.version));
  c.header('Location', location);
  return c.json(thing, 202);
}
