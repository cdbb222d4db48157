import { decodePercent } from '../../peel/percent.ts';
import { unquote } from '../../peel/quotes.ts';
import type { ReceivedCookie } from '../format.ts';

/** The value as the server meant it: quotes with octal escapes off, percent escapes undone, a plus left as it is. */
export const wireValue = (cookie: ReceivedCookie): string => decodePercent(unquote(cookie.value));

/** The value as a token: also without an authentication scheme before it (`"Bearer eyJ…"`), and without quotes that were percent-encoded. */
export const tokenText = (cookie: ReceivedCookie): string =>
  unquote(wireValue(cookie)).replace(/^(?:Bearer|Token|JWT)[ +]{1,3}/i, '');

/** Text before and after the last `mark`; undefined when there is none. */
export const cutLast = (text: string, mark: string): readonly [string, string] | undefined => {
  const at = text.lastIndexOf(mark);
  return at < 0 ? undefined : [text.slice(0, at), text.slice(at + mark.length)];
};

/** A cookie's name without the prefixes that browsers give a meaning. */
export const bareName = (name: string): string => name.replace(/^__(?:Host|Secure|Http|Host-Http)-/i, '');
