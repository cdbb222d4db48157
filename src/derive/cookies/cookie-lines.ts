/** The Set-Cookie lines of a response, with the cookies that they set. */
import type { ReceivedCookie } from '../../cookies/format.ts';
import { joinCookies } from '../../cookies/join.ts';
import type { Exchange } from '../../model/exchange.ts';
import { headerValues } from '../../parse/header-lines.ts';
import { isDeletion, parseSetCookie, type SetCookie } from '../../parse/set-cookie.ts';

/** Set-Cookie lines of one response that are read; browsers keep 180 a site. */
export const MOST_LINES = 200;

/** Each line with the cookie that it sets. A signature beside its cookie is none of its own. */
export function linesSet(
  { response, recorded }: Exchange,
  observedAt: number,
): (WholeLine & { readonly deletion: boolean })[] {
  const lines = headerValues(response.headers, 'set-cookie')
    .slice(0, MOST_LINES)
    .flatMap((raw) => parseSetCookie(raw) ?? []);
  const seenAt = recorded?.at ?? observedAt;
  const isDeleted = (line: SetCookie): boolean => line.value === '' || isDeletion(line, seenAt);
  return wholeLines(lines, isDeleted)
    .filter(({ line }) => !isSignatureOf(line.name, lines))
    .map((each) => ({ ...each, deletion: isDeleted(each.line) }));
}

interface WholeLine {
  readonly line: SetCookie;
  readonly cookie: ReceivedCookie;
  /** The name of the one piece that the response set of it. */
  readonly piece?: string;
}

/** Every line with the cookie it sets. Pieces of one cookie are one line: the first piece's, with the name and the value of the whole. */
function wholeLines(lines: readonly SetCookie[], isDeleted: (line: SetCookie) => boolean): WholeLine[] {
  const joined = joinCookies(lines.filter((line) => !isDeleted(line)));
  const wholeOf = new Map(joined.flatMap((cookie) => cookie.pieces.map((piece) => [piece, cookie])));
  const siblings = joined[0]?.siblings ?? new Map();
  const given = new Set<string>();
  return lines.flatMap((line): WholeLine[] => {
    const whole = isDeleted(line) ? undefined : wholeOf.get(line.name);
    // Twice one name in a response: each line keeps its own value.
    if (whole === undefined) return [{ line, cookie: { name: line.name, value: line.value, siblings } }];
    if (given.has(whole.name)) return [];
    given.add(whole.name);
    const piece = whole.pieces.length === 1 ? { piece: line.name } : {};
    return [{ line: { ...line, name: whole.name, value: whole.value }, cookie: whole, ...piece }];
  });
}

/** keygrip's `session.sig` is a part of `session`, set with the same attributes: it is not judged as a cookie of its own. */
const isSignatureOf = (name: string, lines: readonly SetCookie[]): boolean =>
  name.endsWith('.sig') && lines.some((other) => `${other.name}.sig` === name);
