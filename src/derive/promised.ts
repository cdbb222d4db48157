import type { Exchange } from '../model/exchange.ts';
import type { Content, DocumentedOperation, DocumentedResponse } from '../openapi/document.ts';
import { mediaTypeOf } from './page.ts';

/** What the document says of the answer that came: by its status, its range, or `default`; undefined when it says nothing. */
export function promisedResponse(
  { responses }: DocumentedOperation,
  { response: { status } }: Exchange,
): DocumentedResponse | undefined {
  const range = `${Math.floor(status / 100)}XX`;
  return [String(status), range, 'default']
    .map((key) => responses.find((each) => each.status === key))
    .find((each) => each);
}

/** The media type of the promised answer that fits the one that came: exactly, by its range, or any. */
export function promisedContent({ contents }: DocumentedResponse, exchange: Exchange): Content | undefined {
  const essence = mediaTypeOf(exchange)?.essence ?? '';
  const [type = ''] = essence.split('/');
  const names = [essence, `${type}/*`, '*/*'];
  return names
    .map((name) => contents.find(({ mediaType }) => plain(mediaType) === name))
    .find((content) => content !== undefined);
}

const plain = (mediaType: string): string => (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase();
