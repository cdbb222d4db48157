import { fail } from '../fail.ts';
import { readGiven } from '../files.ts';
import { targetUrl } from '../values.ts';

/** One of several targets of a run. */
export interface Target {
  readonly url: string;
  /** Its part of the names of files: `api.example.com`, with the port and the path only where they are needed to tell it apart. */
  readonly name: string;
}

const LONGEST_FILE = 1024 * 1024;
/** More than anybody scans one after the other. */
const MOST_TARGETS = 1000;

/** URLs in a file, one a line; empty lines and lines that begin with `#` are skipped. Throws UsageError, with the line, for what is no URL. */
export function targetsIn(path: string): string[] {
  const lines = readGiven(path, LONGEST_FILE)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split('\n');
  const urls = lines.flatMap((line, i) => {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) return [];
    try {
      return [targetUrl(text).href];
    } catch (error) {
      throw fail('invalid-url', `${path}:${i + 1}: ${withoutTheLine(error)}`, error);
    }
  });
  if (urls.length === 0) throw fail('missing-argument', `${path}: no target in it; write one URL per line`);
  return urls;
}

/** The line is not repeated: in another file than was meant it may be a secret. */
const withoutTheLine = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/^".{0,1000}" is not an/s, 'it is not an') : '';

/** Each target once, in the order given, with a name of its own. Throws UsageError for what is no URL. */
export function namedTargets(urls: readonly string[]): Target[] {
  const targets = [...new Map(urls.map(targetUrl).map((url) => [url.href, url])).values()];
  if (targets.length > MOST_TARGETS)
    throw fail('invalid-choice', `${targets.length} targets; one run takes ${MOST_TARGETS} at most`);
  const taken = new Set<string>();
  return targets.map((url) => {
    const ways = [slug(url.hostname), slug(url.host), slug(url.host + url.pathname)];
    const isOwn = [hostOf, originOf].map((of) => targets.filter((each) => of(each) === of(url)).length === 1);
    const wanted = (isOwn[0] ? ways[0] : isOwn[1] ? ways[1] : ways[2]) ?? '';
    const name = unused(wanted, taken);
    taken.add(name);
    return { url: url.href, name };
  });
}

const hostOf = (url: URL): string => url.hostname;
const originOf = (url: URL): string => url.host;

const LONGEST_NAME = 80;

/** Fit for the name of a file on every system. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^a-z0-9.]/)
    .map((part) => part.split('.').filter(Boolean).join('.'))
    .filter(Boolean)
    .join('-')
    .slice(0, LONGEST_NAME) || 'target';

function unused(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const next = n === 1 ? name : `${name}-${n}`;
    if (!taken.has(next)) return next;
  }
}
