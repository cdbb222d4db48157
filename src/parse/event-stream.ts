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
export const eventsIn = (text: string): readonly StreamEvent[] => createEventReader()(text);

/** Reads a stream piece by piece, in time linear in its length: each call returns the events that its piece completes, 20,000 in all. */
export function createEventReader(): (text: string) => readonly StreamEvent[] {
  const linesOf = createLineReader();
  let [event, data]: [string, string[]] = ['', []];
  let left = MOST_EVENTS;
  return (text) => {
    const events: StreamEvent[] = [];
    if (left === 0) return events;
    for (const line of linesOf(text)) {
      if (line === '') {
        if (data.length > 0) events.push({ event: event === '' ? 'message' : event, data: data.join('\n') });
        [event, data] = ['', []];
        if (events.length >= left) break;
      } else if (line.startsWith('event:')) event = fieldOf(line, 'event:');
      else if (line.startsWith('data:')) data.push(fieldOf(line, 'data:'));
    }
    left -= events.length;
    return events;
  };
}

/** One space after the colon belongs to the syntax. */
const fieldOf = (line: string, name: string): string => {
  const value = line.slice(name.length);
  return value.startsWith(' ') ? value.slice(1) : value;
};

/** Complete lines, whichever of the three line ends they have; a byte order mark at the start is no part of them. */
function createLineReader(): (text: string) => Generator<string> {
  const begun: string[] = [];
  let isFirst = true;
  let afterReturn = false;
  return function* (text) {
    let start = isFirst && text.startsWith('\ufeff') ? 1 : 0;
    if (afterReturn && text.startsWith('\n')) start = 1;
    if (text !== '') [isFirst, afterReturn] = [false, text.endsWith('\r')];
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code !== 0x0a && code !== 0x0d) continue;
      begun.push(text.slice(start, at));
      yield begun.splice(0).join('');
      if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
      start = at + 1;
    }
    if (start < text.length) begun.push(text.slice(start));
  };
}
