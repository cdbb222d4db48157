const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const HEX = /^[0-9a-f]{32}$/i;
/** A random one of that length has fewer different digits once in a billion times. */
const LEAST_DIGITS = 7;

/** Whether a session id ends in the form of a random one of 128 bits: a UUID of version 4, or hexadecimal. It may still count. */
export const looksRandom = (id: string): boolean => {
  const [uuid, hex] = [id.slice(-36), id.slice(-32)];
  const random = UUID.test(uuid) ? uuid : HEX.test(hex) ? hex : '';
  return new Set(random).size >= LEAST_DIGITS;
};
