import type { Facts } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { RequestProbe } from '../../model/probe.ts';
import { isOfOrigin, pathOf, urlOf } from '../place.ts';
import { contentOf } from '../response/success.ts';
import { pathIndex } from './document-paths.ts';

export type SeenFacts = Facts<'surface' | 'exchanges'> & Partial<Facts<'document'>>;

/** A read that worked, as links and scripts had it, with a word in place of one of its numbers. */
export interface SeenInput {
  readonly name: string;
  /** The response to the number. */
  readonly good: Exchange;
  readonly probe: RequestProbe;
}

const MOST_INPUTS = 12;
const WORD = 'word';

/** A word for each number in the query of a read, each parameter of a path once. Parameters that the document has are left to what it says of them. */
export function seenInputs({ surface, exchanges, document }: SeenFacts): readonly SeenInput[] {
  const found = new Map<string, SeenInput>();
  for (const good of exchanges) {
    const { method, url } = good.request;
    if (method !== 'GET' || !url.includes('?') || !isOfOrigin(url, surface.origin)) continue;
    const numbers = [...urlOf(good).searchParams].filter(([, value]) => /^-?\d{1,19}(?:\.\d{1,9})?$/.test(value));
    if (numbers.length === 0 || contentOf(good, surface) !== 'content') continue;
    const documented = document && pathIndex(document, surface.origin).operationAt(method, url)?.parameters;
    for (const [name] of numbers) {
      const key = `${pathOf(good)} ${name}`;
      if (found.size >= MOST_INPUTS || found.has(key) || documented?.some((each) => each.name === name)) continue;
      found.set(key, { name, good, probe: probeOf(good, name) });
    }
  }
  return [...found.values()];
}

function probeOf(good: Exchange, name: string): RequestProbe {
  const url = new URL(good.request.url);
  url.searchParams.set(name, WORD);
  return { kind: 'request', id: `seen ${url.href}`, risk: 'read', request: { method: 'GET', url: url.href } };
}
