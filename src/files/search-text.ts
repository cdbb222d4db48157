import type { PlaceInHar } from '../model/evidence.ts';
import { jsonPlaces } from '../openapi/read/json-places.ts';
import { lineFinder } from '../openapi/read/lines.ts';
import { type HarEntry, type HarReading, parseHar } from '../parse/har.ts';
import { findSecrets } from '../secrets/engine.ts';
import { findSecretsInStream } from '../secrets/stream.ts';
import type { KeysFound } from './keys-found.ts';

/** Memory does not grow with the length of the stream. Reading ends when no more keys can be kept. */
export async function searchStream(chunks: AsyncIterable<Uint8Array>, file: string, keys: KeysFound): Promise<void> {
  for await (const match of findSecretsInStream(chunks)) {
    keys.addFrom(match, { file });
    if (keys.isFull) return;
  }
}

/** The requests and responses of an HTTP archive, decoded; each key is at its part of its entry. */
export function searchHar(text: string, file: string, keys: KeysFound): HarReading {
  const reading = parseHar(text);
  if (!reading.ok) return reading;
  const places = jsonPlaces(text, false);
  const lineAt = lineFinder(text);
  for (const entry of reading.entries) {
    for (const { text: part, pointer: below, ...where } of partsOf(entry)) {
      for (const match of findSecrets(part)) {
        const pointer = `/log/entries/${entry.index}/${below}`;
        const { line } = lineAt(places.offsetOf(pointer));
        const { method } = entry;
        keys.add(match, { file, line, recorded: { ...where, pointer, method, url: withoutSecrets(entry.url) } });
      }
    }
    if (keys.isFull) break;
  }
  return reading;
}

interface Part extends Pick<PlaceInHar, 'of' | 'part' | 'name'> {
  readonly text: string;
  /** Below the entry. */
  readonly pointer: string;
}

function partsOf({ url, request, response }: HarEntry): Part[] {
  return [
    { text: url, pointer: 'request/url', of: 'request', part: 'url' },
    ...messageParts(request, 'request', 'postData'),
    ...messageParts(response, 'answer', 'content/text'),
  ];
}

/** Cookies are in a list of their own too: those that the headers have are read there. */
function messageParts({ headers, cookies, body }: HarEntry['request'], of: Part['of'], member: string): Part[] {
  const side = of === 'request' ? 'request' : 'response';
  const inHeaders = headers.filter(([name]) => /^(?:set-)?cookie$/i.test(name)).map(([, value]) => value);
  return [
    ...headers.map(([name, value], i): Part => {
      const pointer = `${side}/headers/${i}/value`;
      return { text: `${name}: ${value}`, pointer, of, part: 'header', name };
    }),
    ...cookies.flatMap(([name, value], i): Part[] =>
      inHeaders.some((header) => header.includes(value))
        ? []
        : [{ text: `${name}=${value}`, pointer: `${side}/cookies/${i}/value`, of, part: 'cookie', name }],
    ),
    ...(body === undefined ? [] : [{ text: body.text, pointer: `${side}/${member}`, of, part: 'body' as const }]),
  ];
}

const MOST_URL = 500;

/** User, password, query and fragment may be secret where no rule knows it. */
function withoutSecrets(url: string): string {
  if (!URL.canParse(url)) return url.slice(0, Math.max(0, url.search(/[?#@]/))).slice(0, MOST_URL);
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`.slice(0, MOST_URL);
}

/** UTF-16 has zero bytes in every second place; any other zero byte means that this is no text. */
export function isBinary(head: Uint8Array): boolean {
  const isMarked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (isMarked || !head.includes(0)) return false;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const isWide = head.length >= 8 && Math.min(even, odd) === 0 && Math.max(even, odd) >= head.length * 0.4;
  return !isWide;
}
