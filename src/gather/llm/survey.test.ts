import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { probedEndpoints } from '../../derive/llm/probed.ts';
import { LLM_PROBES, PROBE_HEADER } from '../../derive/llm/probes.ts';
import { readDocument } from '../../openapi/read/read.ts';
import type { GatherOptions } from '../survey/gather-options.ts';
import { requestNonexistentPaths } from '../survey/nonexistent-paths.ts';
import { createSurveyor } from '../survey/surveyor.ts';
import { wireOptions } from '../testing/options.ts';
import { listen } from '../testing/raw-server.ts';
import { createWire } from '../wire/wire.ts';
import { surveyLlm } from './survey.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

interface Posted {
  readonly path: string;
  readonly body: Record<string, unknown>;
  readonly credentials: string | undefined;
}

type Reply = (posted: Posted, response: ServerResponse) => void;

async function probe(
  reply: Reply,
  variation: Partial<GatherOptions> = {},
  {
    document,
    get,
    inAllMs = 30_000,
  }: {
    document?: string;
    get?: (request: IncomingMessage, response: ServerResponse) => boolean;
    inAllMs?: number;
  } = {},
) {
  const posted: Posted[] = [];
  let atOnce = 0;
  let most = 0;
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on('end', () => {
      if (request.method !== 'POST') {
        if (get?.(request, response) !== true) response.writeHead(404).end('nothing');
        return;
      }
      most = Math.max(most, ++atOnce);
      response.on('finish', () => atOnce--);
      const one = { path: request.url ?? '', body: JSON.parse(text), credentials: request.headers.authorization };
      posted.push(one);
      reply(one, response);
    });
  });
  const url = `http://127.0.0.1:${await listen(server)}/`;
  const { limits, ...rest } = variation;
  const options: GatherOptions = {
    ...wireOptions(url, { llmProbes: true, ...(limits && { limits }) }),
    crawl: true,
    seeds: [],
    include: [],
    exclude: [],
    keys: [],
    ...rest,
  };
  const wire = createWire(options);
  cleanups.push(() => server.close(), wire.close);
  const surveyor = createSurveyor(wire, options);
  await requestNonexistentPaths(surveyor, new URL(url).origin);
  const reading = document === undefined ? undefined : readDocument([{ from: 'openapi.yaml', text: document }]);
  await surveyLlm(
    {
      surveyor,
      wire,
      places: {
        origin: new URL(url).origin,
        bound: '/',
        given: options.seeds.map((seed) => new URL(seed, url).href),
        guesses: true,
      },
      document: reading?.ok ? reading.document : undefined,
      hasCredentials: options.credentials.length > 0,
    },
    { apartMs: 0, inAllMs },
  );
  return { posted, most, notes: wire.notes().join('\n'), endpoints: probedEndpoints(surveyor.exchanges()), surveyor };
}

const hello: Reply = (_, response) => response.end('{"reply":"Hello"}');
const chat = { seeds: ['/api/chat'] };

describe('probes for language models', () => {
  it('are at least twenty in three tiers, in different words', () => {
    expect(LLM_PROBES.length).toBeGreaterThanOrEqual(20);
    expect(new Set(LLM_PROBES.map(({ tier }) => tier))).toEqual(new Set([1, 2, 3]));
    const canary = { first: 'amber', second: 'anvil100' };
    const texts = LLM_PROBES.map((each) => each.text(canary));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => text.includes('amber-anvil100'))).toEqual([]);
  });

  it('are sent one after the other to an endpoint that the user names, each with its own name', async () => {
    const { posted, most, endpoints, notes, surveyor } = await probe(hello, chat);
    expect(posted).toHaveLength(LLM_PROBES.length);
    expect(most).toBe(1);
    expect(endpoints[0]?.replies.map((each) => each.probe.id)).toEqual(LLM_PROBES.map(({ id }) => id));
    expect(notes).toContain(`${LLM_PROBES.length} probes for language models got a response from`);
    expect(surveyor.ledger.operations().map(({ method, path }) => `${method} ${path}`)).toContain('POST /api/chat');
  });

  it('are sent to what a document describes, in the body that it has', async () => {
    const document = `
openapi: 3.1.0
info: { title: a, version: '1' }
paths:
  /helper:
    post:
      summary: Ask the assistant
      requestBody: { content: { application/json: { schema: { type: object, required: [question, lang], properties: { question: { type: string }, lang: { type: string, enum: [en] } } } } } }
      responses: { '200': { description: ok } }
  /contact:
    post:
      summary: Contact us
      requestBody: { content: { application/json: { schema: { type: object, required: [message], properties: { message: { type: string } } } } } }
      responses: { '200': { description: ok } }
`;
    const { posted } = await probe(hello, {}, { document });
    expect(new Set(posted.map(({ path }) => path))).toEqual(new Set(['/helper']));
    expect(posted[0]?.body).toEqual({ question: LLM_PROBES[0]?.text({ first: '', second: '' }), lang: 'en' });
  });

  it('are sent to a guessed path only where it is there', async () => {
    expect((await probe(hello)).posted).toEqual([]);
    const there = await probe(
      hello,
      {},
      {
        get: (request, response) =>
          request.url === '/chat' && Boolean(response.writeHead(405, { Allow: 'POST' }).end()),
      },
    );
    expect(new Set(there.posted.map(({ path }) => path))).toEqual(new Set(['/chat']));
  });

  it('stop after three replies that are no success', async () => {
    expect((await probe((_, response) => response.writeHead(422).end(), chat)).posted).toHaveLength(3);
  });

  it('stop when their time is up, or the budget of the survey', async () => {
    expect((await probe(hello, chat, { inAllMs: 0 })).posted).toEqual([]);
    expect(
      (await probe(hello, { ...chat, limits: { ...wireOptions('http://a.test').limits, maxRequests: 10 } })).posted
        .length,
    ).toBeLessThan(7);
  });

  it('carry the credentials only where they are demanded', async () => {
    const credentials = [['Authorization', 'Bearer abcdefgh12345678']] as const;
    const open = await probe(hello, { ...chat, credentials });
    expect(open.posted.filter((each) => each.credentials !== undefined)).toEqual([]);
    const guarded = await probe(
      (each, response) => response.writeHead(each.credentials === undefined ? 401 : 200).end('{}'),
      { ...chat, credentials },
    );
    expect(guarded.posted.filter((each) => each.credentials === undefined)).toHaveLength(1);
    expect(guarded.posted.length).toBe(LLM_PROBES.length + 1);
  });

  it('are not sent without the option', async () => {
    expect((await probe(hello, { ...chat, llmProbes: false })).posted).toEqual([]);
  });

  it(`name themselves in a header (${PROBE_HEADER})`, async () => {
    const { surveyor } = await probe(hello, chat);
    const headers = surveyor
      .exchanges()
      .filter(({ request }) => request.method === 'POST')
      .flatMap(({ request }) => request.headers.filter(([name]) => name === PROBE_HEADER));
    expect(headers.map(([, value]) => value.split(' ')[0])).toEqual(LLM_PROBES.map(({ id }) => id));
  });
});
