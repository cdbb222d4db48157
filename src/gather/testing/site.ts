import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach } from 'vitest';
import type { EvidenceMap, EvidenceName } from '../../model/evidence.ts';
import { gather } from '../gather.ts';
import type { GatherOptions } from '../survey/gather-options.ts';
import { type Variation, wireOptions } from './options.ts';
import { listen } from './raw-server.ts';

export const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Path to type and body; a body that begins with `->` is a redirect. */
export type Site = Readonly<Record<string, readonly [type: string, body: string]>>;

export interface Lab {
  readonly url: string;
  readonly requested: string[];
}

/** A site on loopback that records what was requested; closed after the test. */
export async function lab(
  site: Site,
  other?: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Lab> {
  const requested: string[] = [];
  const server = createServer((request, response) => {
    requested.push(`${request.method} ${request.url}`);
    const page = site[request.url?.split('?')[0] ?? ''];
    if (page === undefined && other !== undefined) return other(request, response);
    if (page?.[1].startsWith('->')) return void response.writeHead(302, { Location: page[1].slice(2) }).end();
    response.writeHead(page === undefined ? 404 : 200, { 'Content-Type': page?.[0] ?? 'text/plain' });
    response.end(page?.[1] ?? `no ${request.url} here`);
  });
  const port = await listen(server);
  cleanups.push(() => server.close());
  return { url: `http://127.0.0.1:${port}/`, requested };
}

type Extra = Variation &
  Partial<Pick<GatherOptions, 'crawl' | 'seeds' | 'include' | 'exclude' | 'document' | 'wholeHost'>>;

/** Looks at it, and takes the evidence apart. */
export async function look(
  url: string,
  { crawl = true, seeds = [], include = [], exclude = [], document, wholeHost = false, ...rest }: Extra = {},
) {
  const gathering = await gather({
    ...wireOptions(url, rest),
    crawl,
    seeds,
    include,
    exclude,
    wholeHost,
    keys: [],
    ...(document !== undefined && { document }),
  });
  cleanups.push(gathering.wire.close);
  const get = <K extends EvidenceName>(name: K): EvidenceMap[K] => {
    const fact = gathering.evidence[name];
    if (!fact.ok) throw new Error(fact.why);
    return fact.value;
  };
  const { surface, exchanges } = { surface: get('surface'), exchanges: get('exchanges') };
  const paths = surface.operations
    .filter(({ notSent }) => notSent === undefined)
    .map(({ source, path }) => `${source} ${path}`);
  return { ...gathering, surface, exchanges, paths, notes: gathering.wire.notes() };
}

const HTML = 'text/html';
export const page = (inside: string): readonly [string, string] => [
  HTML,
  `<!doctype html><title>Shop</title>${inside}`,
];
