import type { RecordedCookie } from '../model/exchange.ts';
import { parseCookieHeader } from '../parse/cookie-header.ts';
import { type HeaderLine, headerValues } from '../parse/header-lines.ts';
import { parseSetCookie } from '../parse/set-cookie.ts';

/** Numbers for values of cookies, so that equal ones are recognised without keeping them. */
export interface CookieNumbers {
  /** The cookies of a request and its response. */
  of(sent: readonly HeaderLine[], received: readonly HeaderLine[]): RecordedCookie[];
}

export function createCookieNumbers(): CookieNumbers {
  const known = new Map<string, number>();
  const numberOf = (name: string, value: string): number => {
    const key = JSON.stringify([name, value]);
    const number = known.get(key) ?? known.size + 1;
    known.set(key, number);
    return number;
  };
  const recorded = (way: RecordedCookie['way'], name: string, value: string): RecordedCookie => ({
    way,
    name,
    value: numberOf(name, value),
  });
  return {
    of: (sent, received) => [
      ...headerValues(sent, 'cookie')
        .flatMap(parseCookieHeader)
        .map(({ name, value }) => recorded('sent', name, value)),
      ...headerValues(received, 'set-cookie')
        .flatMap((line) => parseSetCookie(line) ?? [])
        .map(({ name, value }) => recorded('set', name, value)),
    ],
  };
}
