/** A UUID of version 4, or 128 bits in hexadecimal, at the end of an id. */
const RANDOM_FORM = /(?:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|[0-9a-f]{32})$/i;
/** A random one of that length has fewer different digits once in a billion times. */
const LEAST_DIGITS = 7;

/** Whether a session id has the form of a random one of 128 bits. It may still count. */
export const looksRandom = (id: string): boolean => {
  const [random] = RANDOM_FORM.exec(id.slice(-36)) ?? [];
  return random !== undefined && new Set(random).size >= LEAST_DIGITS;
};
