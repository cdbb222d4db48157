import { createEventReader, type StreamEvent } from '../../parse/event-stream.ts';

/** An event stream while it is open. */
export interface Heard {
  /** The first event, of those that came and those that follow, in which `finds` finds something; undefined where the stream ends before, or it takes too long. */
  until<T>(finds: (event: StreamEvent) => T | undefined): Promise<T | undefined>;
}

/** What hears a stream: who reads its body hands on the bytes, who talks on it closes it. */
export interface Hearing extends Heard {
  add(bytes: Uint8Array): void;
  /** Nothing more will come. */
  end(): void;
  /** Nothing more is waited for: the stream is let go of. */
  close(): void;
  readonly closed: Promise<void>;
}

/** Events that are kept; a client of a protocol waits for a few. */
const MOST_EVENTS = 500;
const LONGEST_WAIT_MS = 5000;

export function createHearing(): Hearing {
  const decoder = new TextDecoder();
  const read = createEventReader();
  const events: StreamEvent[] = [];
  let hasEnded = false;
  let wake = (): void => undefined;
  let change = nextChange();
  let close = (): void => undefined;
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });

  function nextChange(): Promise<void> {
    return new Promise((resolve) => {
      wake = resolve;
    });
  }

  function changed(): void {
    wake();
    change = nextChange();
  }

  async function search<T>(finds: (event: StreamEvent) => T | undefined, late: Promise<true>): Promise<T | undefined> {
    for (let at = 0; ; at += 1) {
      while (at >= events.length) {
        if (hasEnded || (await Promise.race([change, late])) === true) return undefined;
      }
      const event = events[at];
      const found = event && finds(event);
      if (found !== undefined) return found;
    }
  }

  return {
    closed,
    close: () => close(),
    add(bytes) {
      if (events.length >= MOST_EVENTS) return;
      const more = read(decoder.decode(bytes, { stream: true })).slice(0, MOST_EVENTS - events.length);
      events.push(...more);
      if (more.length > 0) changed();
    },
    end() {
      hasEnded = true;
      changed();
    },
    async until(finds) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<true>((resolve) => {
        timer = setTimeout(() => resolve(true), LONGEST_WAIT_MS);
      });
      try {
        return await search(finds, late);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
