import { parseJson } from './json.ts';

/** One item of a stream: a value, or undefined where what is there is no JSON. */
export type StreamItem = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

const MOST_ITEMS = 1000;
const LINES =
  /^(?:application|text)\/(?:x-)?(?:jsonl|ndjson|jsonlines|json-lines|json-l|jsonline)$|\+(?:jsonl|ndjson)$/;
const SEQUENCE = /^application\/json-seq$|\+json-seq$/;

/**
 * The items of a sequential media type (OpenAPI 3.2, Media Type Object), at most 1000: JSON Lines and NDJSON line by line, JSON text sequences
 * (RFC 7464) record by record, server-sent events as objects with `data`, `event`, `id` and `retry`. The last item of a body that was cut is
 * left out. Undefined for other media types.
 */
export function streamItems(essence: string, body: string, truncated: boolean): StreamItem[] | undefined {
  if (LINES.test(essence)) return jsonItems(whole(body.split('\n', MOST_ITEMS + 1), truncated));
  if (SEQUENCE.test(essence)) return jsonItems(whole(body.split('\u001e', MOST_ITEMS + 1), truncated));
  return essence === 'text/event-stream' ? events(body) : undefined;
}

const whole = (parts: readonly string[], truncated: boolean): readonly string[] =>
  truncated ? parts.slice(0, -1) : parts;

const jsonItems = (parts: readonly string[]): StreamItem[] =>
  parts
    .filter((part) => part.trim() !== '')
    .slice(0, MOST_ITEMS)
    .map((part) => {
      const parsed = parseJson(part);
      return parsed.ok ? { ok: true, value: parsed.value } : { ok: false };
    });

/** As a browser reads them (HTML, "Interpreting an event stream"): an event ends at an empty line, and one without data is none. */
function events(body: string): StreamItem[] {
  const items: StreamItem[] = [];
  let event: Record<string, string | number> = {};
  for (const line of body.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    if (items.length >= MOST_ITEMS) break;
    if (line !== '') addField(event, line);
    else {
      if ('data' in event) items.push({ ok: true, value: event });
      event = {};
    }
  }
  return items;
}

function addField(event: Record<string, string | number>, line: string): void {
  const colon = line.indexOf(':');
  const name = colon === -1 ? line : line.slice(0, colon);
  const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
  if (name === 'data') event['data'] = 'data' in event ? `${event['data']}\n${value}` : value;
  else if (name === 'event' || name === 'id') event[name] = value;
  else if (name === 'retry' && /^\d{1,15}$/.test(value)) event['retry'] = Number(value);
}
