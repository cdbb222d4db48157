import { z } from '@hono/zod-openapi';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { App } from '../../service/app.ts';
import { Problem } from '../../service/problem.ts';
import { getScan } from '../../service/scans/read.ts';
import { type WatchedEvent, watchScan } from '../../service/scans/watch.ts';
import { type Api, newApi } from '../api.ts';
import { readCaller } from '../authenticate.ts';
import { operation } from '../operation.ts';
import { idParameters } from '../schemas.ts';

/** Of one caller, and of all together. */
const MOST_OPEN = 20;
const MOST_OF_ALL = 1_000;
/** Between two signs of life, so that no proxy takes the stream for dead, and two looks whether the caller may still see the scan. */
const ALIVE_MS = 15_000;

/** The events of scans as streams. */
export function scanEventRoutes(app: App, aliveMs = ALIVE_MS, mostOfAll = MOST_OF_ALL): Api {
  const api = newApi();
  const open = createStreams(mostOfAll);
  api.openapi(
    operation('get', '/scans/{id}/events', {
      operationId: 'watchScan',
      summary: 'Follows a scan by server-sent events, after the one that Last-Event-ID names',
      tags: ['scans'],
      request: { params: idParameters('scn') },
      responses: {
        200: {
          description: 'Events `state`, `progress`, `finding` and `end`, with JSON data',
          content: { 'text/event-stream': { schema: z.string() } },
        },
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const actor = c.get('actor');
      const ended = new AbortController();
      const after = lastEventId(c.req.header('Last-Event-ID'));
      const watched = { after, signal: ended.signal, streams: open.count };
      const events = await watchScan(app, actor, id, watched);
      // No one reads the stream of a HEAD: it would never end.
      if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' }) as never;
      const close = open.enter(`${actor.kind}:${actor.id}`);
      const mayWatch = async (): Promise<boolean> => {
        const now = await readCaller(app, c);
        return now !== undefined && (await getScan(app, now.actor, id).then(() => true));
      };
      return streamSSE(c, async (stream) => {
        stream.onAbort(() => ended.abort());
        const alive = setInterval(() => void stayAlive(stream, ended, mayWatch), aliveMs);
        await sendEvents(app, stream, events);
        clearInterval(alive);
        close();
      }) as never;
    },
  );
  return api;
}

/** Counts the streams that are open. */
function createStreams(mostOfAll: number) {
  const open = new Map<string, number>();
  let all = 0;
  return {
    count: () => all,
    /** Counts one of the caller; what it gives ends it. Throws `rate-limited` where there are too many. */
    enter(caller: string): () => void {
      const before = open.get(caller) ?? 0;
      if (before >= MOST_OPEN) throw tooMany(`At most ${MOST_OPEN} streams of events at once: end one first.`);
      if (all >= mostOfAll) throw tooMany('Too many streams of events are open on this server.');
      open.set(caller, before + 1);
      all += 1;
      return () => {
        all -= 1;
        const left = (open.get(caller) ?? 1) - 1;
        if (left === 0) open.delete(caller);
        else open.set(caller, left);
      };
    },
  };
}

const tooMany = (detail: string): Problem => new Problem('rate-limited', detail, { headers: { 'Retry-After': '5' } });

/** A session or token may end while the stream is open, and so may a role. */
async function stayAlive(stream: SSEStreamingApi, ended: AbortController, mayWatch: () => Promise<boolean>) {
  // In this order: a client that reads nothing keeps the writing waiting.
  if (!(await mayWatch().catch(() => false))) return ended.abort();
  await stream.write(': \n\n');
}

/** Writes events until they end or the client goes. Where reading them fails the stream ends, and the client reconnects from its last event on. */
async function sendEvents(app: App, stream: SSEStreamingApi, events: AsyncIterable<WatchedEvent>): Promise<void> {
  try {
    for await (const { seq, event, data } of events) {
      const line = { event, data: JSON.stringify(data) };
      await stream.writeSSE(seq === undefined ? line : { ...line, id: String(seq) });
    }
  } catch (error) {
    app.log.warn({ err: error }, 'a stream of events ended early');
  }
}

/** What is no number of an event names none: the stream begins at the start. */
const lastEventId = (header: string | undefined): number => (/^\d{1,9}$/.test(header ?? '') ? Number(header) : 0);
