import type { Context } from 'hono';
import type { Versions } from '../service/versions.ts';
import type { ApiEnv } from './api.ts';

/** The entity tag of a thing with this version. */
export const etagOf = (version: number): string => `"${version}"`;

/** One thing as a response with its ETag; 304 where the client has it already. */
export function sendThing<T extends { version: number }>(c: Context<ApiEnv>, thing: T) {
  const etag = etagOf(thing.version);
  c.header('ETag', etag);
  const known = c.req.method === 'GET' && isKnown(c.req.header('If-None-Match'), etag);
  // The document describes 304 separately: the type of the handler is that of the body.
  return known ? (c.body(null, 304) as never) : c.json(thing, 200);
}

/** A thing that was just made, and where it is. */
export function sendCreated<T extends { version: number }>(c: Context<ApiEnv>, thing: T, location: string) {
  c.header('ETag', etagOf(thing.version));
  c.header('Location', location);
  return c.json(thing, 201);
}

/** The versions that `If-Match` names; undefined where any will do. The service compares them where it writes. */
export function expectedVersions(c: Context<ApiEnv>): Versions {
  const tags = entityTags(c.req.header('If-Match'));
  // Tags that are weak, or none of ours, are no version of a thing: it has another one.
  return tags === undefined || tags === 'any' ? undefined : tags.flatMap(versionOf);
}

const versionOf = (tag: string): number[] => {
  const version = /^"([1-9]\d{0,8})"$/.exec(tag)?.[1];
  return version === undefined ? [] : [Number(version)];
};

/** Whether the client has it already: weak tags count too (RFC 9110, 13.1.2). */
function isKnown(header: string | undefined, etag: string): boolean {
  const tags = entityTags(header);
  return tags === 'any' || tags?.some((tag) => tag.replace(/^W\//, '') === etag) === true;
}

const LIST = /^[\t ,]*(?:(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"[\t ]*(?:,[\t ,]*|$))*$/;

/** The entity tags of a conditional header: a list, whose tags may contain commas. `any` for `*`; none for what is no such list. */
function entityTags(header: string | undefined): readonly string[] | 'any' | undefined {
  const text = header?.trim();
  if (text === undefined) return undefined;
  if (text === '*') return 'any';
  return LIST.test(text) ? (text.match(/(?:W\/)?"[^"]*"/g) ?? []) : [];
}

/** A thing that a worker goes on with, and where its state can be read. */
export function sendAccepted<T extends { version: number }>(c: Context<ApiEnv>, thing: T, location: string) {
  c.header('ETag', etagOf(thing.version));
  c.header('Location', location);
  return c.json(thing, 202);
}
