import { gzipSync } from 'node:zlib';
import { request } from 'undici';
import type { paths } from './server-api.ts';

/** The server refused a request, or gave no usable response. The message holds nothing of what was sent. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
}

type Path = keyof paths & string;
type Operation<P extends Path, M extends 'get' | 'post'> = paths[P] extends Record<M, infer O> ? O : never;
type Query<O> = O extends { parameters: { query?: infer Q } } ? NonNullable<Q> : never;
type Json<R> = R extends { content: { 'application/json': infer B } } ? B : never;
type Success<O> = O extends { responses: infer R } ? Json<R[keyof R & (200 | 201 | 202)]> : never;

/** The API of an openbrick server, typed by its own document. Methods throw ServerError. */
export interface ServerClient {
  get<P extends Path>(path: P, query: Query<Operation<P, 'get'>>): Promise<Success<Operation<P, 'get'>>>;
  /** Sends a JSON text, compressed where it is long; a key makes a repetition harmless. */
  post<P extends Path>(
    path: P,
    query: Query<Operation<P, 'post'>>,
    body: { readonly text: string; readonly idempotencyKey: string },
  ): Promise<Success<Operation<P, 'post'>>>;
}

/** Of one request, and of all of them together. */
const TIMEOUT_MS = 60_000;
const WHOLE_MS = 120_000;
const MAX_RESPONSE = 4 * 1024 * 1024;

/** `server` is the address before `/api/v1`. Redirects are not followed: the token goes to this server only. Nothing is waited for after the signal. */
export function createClient(server: URL, token: string, signal: AbortSignal): ServerClient {
  const ended = AbortSignal.any([signal, AbortSignal.timeout(WHOLE_MS)]);
  const send = async (method: 'GET' | 'POST', path: string, query: object, more: Sent = {}): Promise<never> => {
    const url = new URL(path.slice(1), server);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, String(value));
    const headers = {
      Authorization: `Bearer ${token}`,
      Accept: 'application/json',
      ...(more.type !== undefined && { 'Content-Type': more.type }),
      ...(more.idempotencyKey !== undefined && { 'Idempotency-Key': more.idempotencyKey }),
    };
    const { status, value } = await exchange(url, { method, headers, body: more.content ?? null, signal: ended });
    if (status >= 200 && status < 300 && typeof value === 'object' && value !== null) return value as never;
    throw new ServerError(refusal(status, value).replaceAll(token, '…'));
  };
  return {
    get: (path, query) => send('GET', path, query),
    post: (path, query, { text, idempotencyKey }) =>
      send('POST', path, query, {
        ...contentOf(text),
        idempotencyKey,
      }),
  };
}

interface Sent {
  readonly content?: string | Buffer;
  readonly type?: string;
  readonly idempotencyKey?: string;
}

/** Shorter texts are sent as they are. A server takes 50 MB: a report of any length fits when it is compressed. */
const COMPRESSED_FROM = 1_000_000;

/** The same text gives the same bytes, which the key of a repetition needs. */
const contentOf = (text: string): Sent =>
  text.length < COMPRESSED_FROM
    ? { content: text, type: 'application/json' }
    : { content: gzipSync(text), type: 'application/gzip' };

type Options = NonNullable<Parameters<typeof request>[1]> & { readonly signal: AbortSignal };

async function exchange(url: URL, options: Options): Promise<{ status: number; value: unknown }> {
  try {
    const { statusCode, body } = await request(url, {
      ...options,
      signal: AbortSignal.any([options.signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    return { status: statusCode, value: jsonOf(await beginning(body)) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new ServerError(`the server gave no response${code}`, { cause: error });
  }
}

async function beginning(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > MAX_RESPONSE) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const REFUSALS: Readonly<Record<string, string>> = {
  'urn:openbrick:problem:unauthenticated': 'the server refused the token (401)',
  'urn:openbrick:problem:not-found': 'the server has no such target, or none that the token may see (404)',
};

/** What a problem (RFC 9457) says, or the status alone. */
function refusal(status: number, value: unknown): string {
  const { type, detail } = (value ?? {}) as { readonly type?: unknown; readonly detail?: unknown };
  const known = typeof type === 'string' && Object.hasOwn(REFUSALS, type) ? REFUSALS[type] : undefined;
  return known ?? `the server responded ${status}${typeof detail === 'string' ? `: ${oneLine(detail)}` : ''}`;
}

const oneLine = (text: string): string => text.slice(0, 300).replace(/\s+/g, ' ');
