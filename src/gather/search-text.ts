import type { SecretInText } from '../model/evidence.ts';
import { jsonPlaces } from '../openapi/json-places.ts';
import { lineFinder } from '../openapi/lines.ts';
import { type HarEntry, parseHar } from '../parse/har.ts';
import { findSecrets } from '../secrets/engine.ts';
import { findSecretsInStream } from '../secrets/stream.ts';

/** Keys of one text, and whether there were more than are kept. */
export interface TextSearch {
  readonly found: readonly SecretInText[];
  readonly isCut: boolean;
}

/** A file with more keys than this is a list of keys; the first say so. */
const MOST_FOUND = 1000;

/** Memory does not grow with the length of the stream. */
export async function searchStream(chunks: AsyncIterable<Uint8Array>, file: string): Promise<TextSearch> {
  const found: SecretInText[] = [];
  for await (const { line, column, ...match } of findSecretsInStream(chunks)) {
    if (found.length >= MOST_FOUND) return { found, isCut: true };
    found.push({ match, file, line, column });
  }
  return { found, isCut: false };
}

export type HarSearch =
  | (TextSearch & { readonly ok: true; readonly unread: number })
  | { readonly ok: false; readonly line: number; readonly column: number; readonly why: string };

/** The requests and answers of an HTTP archive, decoded; each key stands at its part of its entry. */
export function searchHar(text: string, file: string): HarSearch {
  const reading = parseHar(text);
  if (!reading.ok) return reading;
  const places = jsonPlaces(text, false);
  const lineAt = lineFinder(text);
  const found = reading.entries.flatMap((entry) =>
    partsOf(entry).flatMap(({ text: part, ...where }) =>
      findSecrets(part).map((match): SecretInText => {
        const pointer = `/log/entries/${entry.index}/${where.pointer}`;
        const { line } = lineAt(places.offsetOf(pointer));
        return { match, file, line, recorded: { ...where, pointer, method: entry.method, url: entry.url } };
      }),
    ),
  );
  return { ok: true, unread: reading.unread, found: found.slice(0, MOST_FOUND), isCut: found.length > MOST_FOUND };
}

interface Part {
  readonly text: string;
  /** Below the entry. */
  readonly pointer: string;
  readonly part: NonNullable<SecretInText['recorded']>['part'];
}

const partsOf = ({ url, requestHeaders, responseHeaders, requestBody, responseBody }: HarEntry): Part[] => [
  { text: url, pointer: 'request/url', part: 'url' },
  ...requestHeaders.map(([name, value], i) => headerPart(`request/headers/${i}`, name, value)),
  ...(requestBody === undefined
    ? []
    : [{ text: requestBody.text, pointer: 'request/postData', part: 'body' as const }]),
  ...responseHeaders.map(([name, value], i) => headerPart(`response/headers/${i}`, name, value)),
  ...(responseBody === undefined
    ? []
    : [{ text: responseBody.text, pointer: 'response/content', part: 'body' as const }]),
];

const headerPart = (pointer: string, name: string, value: string): Part => ({
  text: `${name}: ${value}`,
  pointer,
  part: 'header',
});

/** UTF-16 has zero bytes in every second place; any other zero byte means that this is no text. */
export function isBinary(head: Uint8Array): boolean {
  const isMarked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (isMarked || !head.includes(0)) return false;
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const isWide = head.length >= 8 && Math.min(even, odd) === 0 && Math.max(even, odd) >= head.length * 0.4;
  return !isWide;
}

/** What stands at the beginning decides whether a file is searched. */
export const HEAD_BYTES = 8192;
