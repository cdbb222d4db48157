/**
 * The date of a cookie's `Expires`, read the way browsers do: RFC 6265 5.1.1. It takes far more than HTTP dates, in any
 * order, and knows no time zone but UTC.
 */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = /^([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?![0-9])/;
const DAY = /^([0-9]{1,2})(?![0-9])/;
const YEAR = /^([0-9]{2,4})(?![0-9])/;
/** No date needs more; a longer text is cut here. */
const MAX_LENGTH = 1024;

const isDelimiter = (code: number): boolean =>
  code === 0x09 ||
  (code >= 0x20 && code <= 0x2f) ||
  (code >= 0x3b && code <= 0x40) ||
  (code >= 0x5b && code <= 0x60) ||
  (code >= 0x7b && code <= 0x7e);

function dateTokens(text: string): string[] {
  const tokens: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isDelimiter(text.charCodeAt(at))) continue;
    if (at > start) tokens.push(text.slice(start, at));
    start = at + 1;
  }
  return tokens;
}

interface Parts {
  time?: readonly [hour: number, minute: number, second: number];
  day?: number;
  /** 0 for January. */
  month?: number;
  year?: number;
}

/** Each token becomes the first part it can be that is not yet known. */
function takeToken(parts: Parts, token: string): void {
  const time = parts.time ? null : TIME.exec(token);
  if (time) {
    parts.time = [Number(time[1]), Number(time[2]), Number(time[3])];
    return;
  }
  const day = parts.day === undefined ? DAY.exec(token) : null;
  if (day) {
    parts.day = Number(day[1]);
    return;
  }
  const month = parts.month === undefined ? MONTHS.indexOf(token.slice(0, 3).toLowerCase()) : -1;
  if (month !== -1) {
    parts.month = month;
    return;
  }
  const year = parts.year === undefined ? YEAR.exec(token) : null;
  if (year) parts.year = Number(year[1]);
}

function fullYear(year: number): number {
  if (year >= 70 && year <= 99) return year + 1900;
  return year <= 69 ? year + 2000 : year;
}

/** Unix milliseconds, or undefined when user agents find no date in it. */
export function parseCookieDate(text: string): number | undefined {
  const parts: Parts = {};
  for (const token of dateTokens(text.slice(0, MAX_LENGTH))) takeToken(parts, token);
  const { time, day, month } = parts;
  if (!time || day === undefined || month === undefined || parts.year === undefined) return undefined;
  const [hour, minute, second] = time;
  const year = fullYear(parts.year);
  if (day < 1 || day > 31 || year < 1601 || hour > 23 || minute > 59 || second > 59) return undefined;
  const ms = Date.UTC(year, month, day, hour, minute, second);
  // 31 February rolls over into March: no such date.
  return new Date(ms).getUTCDate() === day ? ms : undefined;
}
