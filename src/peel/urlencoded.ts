/** `name=value&name=value` (WHATWG URL, application/x-www-form-urlencoded). */

const MOST_PAIRS = 200;
/** A name, and a value that is not the rest of base64's padding. */
const PAIR = /^[A-Za-z0-9_.[\]%+-]{1,60}=(?:[^=]|$)/;

/** The pairs as an object (last one wins), or undefined when the text does not look like a form. */
export const parseUrlencoded = (text: string): Readonly<Record<string, string>> | undefined => {
  if (/[\s<>"{}]/.test(text) || /^[^&]{1,100}={1,2}$/.test(text)) return undefined;
  const pairs = text.split('&', MOST_PAIRS + 1);
  if (pairs.length > MOST_PAIRS || !pairs.every((pair) => PAIR.test(pair))) return undefined;
  return Object.fromEntries(new URLSearchParams(text));
};
