import type { ReceivedCookie } from '../../cookies/format.ts';
import { joinCookies } from '../../cookies/join.ts';
import type { OpenedCookie } from '../../cookies/open.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { SetCookie } from '../../parse/set-cookie.ts';

/** One Set-Cookie line of a response, opened. */
interface Seen {
  readonly exchange: Exchange;
  readonly line: SetCookie;
  readonly deletion: boolean;
  readonly opened: OpenedCookie;
  /** The name under which its response set it, where that is the name of a piece. */
  readonly piece?: string;
}

/** What is known of a cookie beside its line; undefined beyond what one scan opens. */
type Read<S extends Seen> = (cookie: ReceivedCookie) => Pick<S, 'opened'> | undefined;

/**
 * Puts pieces together that several responses set, the last value of each, and leaves out the pieces. Pieces of two sessions may meet so: what no format
 * recognises stays in pieces. A whole has the line of its first piece.
 */
export function joinedOverResponses<S extends Seen>(seen: readonly S[], read: Read<S>): readonly S[] {
  const held = lastOfEach(seen);
  const lines = [...held].map(([name, { line }]) => ({ name, value: line.value }));
  const wholes = joinCookies(lines).flatMap((cookie): readonly Whole<S>[] => {
    const pieces = cookie.pieces.flatMap((piece) => held.get(piece) ?? []);
    const [first] = pieces;
    if (first === undefined || pieces.every(({ exchange }) => exchange === first.exchange)) return [];
    const known = read(cookie);
    if (known?.opened.format === undefined) return [];
    const line = { ...first.line, name: cookie.name, value: cookie.value };
    return [{ first, pieces: new Set(pieces), seen: { ...first, ...known, line } }];
  });
  const wholeOf = (each: S): Whole<S> | undefined => wholes.find(({ pieces }) => pieces.has(each));
  return wholes.length === 0
    ? seen
    : seen.flatMap((each) => {
        const whole = wholeOf(each);
        if (whole === undefined) return [each];
        return each === whole.first ? [whole.seen] : [];
      });
}

interface Whole<S> {
  readonly first: S;
  readonly pieces: ReadonlySet<S>;
  readonly seen: S;
}

/** What a browser holds after the last response, by name. */
function lastOfEach<S extends Seen>(seen: readonly S[]): ReadonlyMap<string, S> {
  const held = new Map<string, S>();
  for (const each of seen) {
    const name = each.piece ?? each.line.name;
    if (each.deletion) held.delete(name);
    else held.set(name, each);
  }
  return held;
}
