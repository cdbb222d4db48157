/** Server-sent events (WHATWG HTML 9.2.6): a text to the events that it holds. */

export interface StreamEvent {
  /** `message` where the stream does not name another. */
  readonly event: string;
  readonly data: string;
}

/** A stream may hold any number of events; what follows these is not read. */
const MOST_EVENTS = 20_000;

/**
 * The events of a stream that have data, in order, up to 20,000. An event at the end without its empty line was cut off and is left out, as the
 * specification demands.
 */
export function eventsIn(text: string): readonly StreamEvent[] {
  const events: StreamEvent[] = [];
  let event = '';
  let data: string[] = [];
  for (const line of lines(text)) {
    if (line === '') {
      if (data.length > 0) events.push({ event: event === '' ? 'message' : event, data: data.join('\n') });
      [event, data] = ['', []];
      if (events.length >= MOST_EVENTS) return events;
    } else if (line.startsWith('event:')) event = fieldOf(line, 'event:');
    else if (line.startsWith('data:')) data.push(fieldOf(line, 'data:'));
  }
  return events;
}

/** One space after the colon belongs to the syntax. */
const fieldOf = (line: string, name: string): string => {
  const value = line.slice(name.length);
  return value.startsWith(' ') ? value.slice(1) : value;
};

/** Complete lines, whichever of the three line ends they have; a byte order mark at the start is no part of them. */
function* lines(text: string): Generator<string> {
  let start = text.startsWith('\ufeff') ? 1 : 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x0a && code !== 0x0d) continue;
    yield text.slice(start, at);
    if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    start = at + 1;
  }
}
