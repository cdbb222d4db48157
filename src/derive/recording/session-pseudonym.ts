import { likeIt } from '../../secrets/pseudonym.ts';
import type { Wanted } from '../../secrets/spelled/finder.ts';
import { type CookieSeen, carriesSession } from '../cookies/cookies-seen.ts';

const RUN = /[A-Za-z0-9+/_-]{16,4096}/g;
/** From this length on a value without a signature of its own is long enough to be useless without its second half. */
const LONG = 64;

/**
 * What has to be another value so that this one gives no access: the signature where it has one, so that what is in it can still be
 * read; else the value, or the second half of a long one.
 */
export function sessionParts(value: string): Wanted[] {
  const runs = value.match(RUN) ?? [];
  const last = runs.at(-1);
  if (last === undefined) return value === '' ? [] : [wanted(value)];
  const inner = runs.length === 1 ? jsonUnder(last)?.match(RUN)?.at(-1) : undefined;
  if (inner !== undefined) return [wanted(inner)];
  return [wanted(runs.length === 1 && last.length >= LONG ? last.slice(last.length >> 1) : last)];
}

const wanted = (value: string): Wanted => ({ value, by: () => likeIt(value), isWord: false });

function jsonUnder(run: string): string | undefined {
  const text = Buffer.from(run, 'base64').toString('latin1');
  return /^[{[][\u0020-\u007e\s]{1,4096}[}\]]?$/.test(text) ? text : undefined;
}

/**
 * The parts of the sessions that a response issues to the user. A cookie whose key is known keeps its value: whoever reads the
 * recording could sign it himself.
 */
export function sessionsIn(cookies: readonly CookieSeen[]): Wanted[] {
  return cookies
    .filter((cookie) => carriesSession(cookie) && !cookie.deletion && cookie.opened.key === undefined)
    .flatMap(({ line, exchange, opened }) => {
      if (exchange.identity === 'anonymous') return [];
      const signature = opened.cookie.siblings.get(`${line.name}.sig`);
      return sessionParts(signature ?? line.value);
    });
}
