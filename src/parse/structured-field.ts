/** Structured Fields (RFC 9651): parsed by the `structured-headers` library, within a limit of length and without exceptions. */
import { type Item, type List, parseItem, parseList } from 'structured-headers';

/** Longer field values are not parsed; RFC 9651 has implementations support 1,024 members, of which this is room for many. */
const MAX_LENGTH = 65_536;

function attempt<Value>(parse: (text: string) => Value, text: string): Value | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  try {
    return parse(text);
  } catch {
    // RFC 9651 section 4.2: a field that fails to parse is ignored as a whole.
    return undefined;
  }
}

/** An Item with its parameters; undefined where the text is none. */
export const structuredItem = (text: string): Item | undefined =>
  // An exception costs more than everything else here, and most fields that are asked for are not there.
  text === '' ? undefined : attempt(parseItem, text);

/** The members of a List; undefined where the text is none. Lines of one name are joined by commas first. */
export const structuredList = (text: string): List | undefined => attempt(parseList, text);

/** An Item that is a Date, as milliseconds since 1970; undefined for any other. */
export function structuredDate(text: string): number | undefined {
  const [value] = structuredItem(text) ?? [];
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.getTime() : undefined;
}
