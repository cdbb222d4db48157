/** Fictitious token bodies for the rules' examples: no example in the source has the shape of a key, yet each is the same on every run. */

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';

/** By alphabet and length: five hundred rules share a few dozen bodies, and they are made at every start. */
const known = new Map<string, string>();

const made = (alphabet: string, length: number): string => {
  const key = `${alphabet}${length}`;
  const text = known.get(key) ?? newlyMade(alphabet, length);
  known.set(key, text);
  return text;
};

const newlyMade = (alphabet: string, length: number): string => {
  let seed = (length * 2_654_435_761 + alphabet.length * 40_503) >>> 0;
  let text = '';
  for (let at = 0; at < length; at += 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    text += alphabet.charAt((seed >>> 8) % alphabet.length);
  }
  return text;
};

export const fake = {
  alnum: (length: number): string => made(LOWER + UPPER + DIGITS, length),
  lower: (length: number): string => made(LOWER + DIGITS, length),
  upper: (length: number): string => made(UPPER + DIGITS, length),
  base32: (length: number): string => made(`${UPPER}234567`, length),
  hex: (length: number): string => made(`${DIGITS}abcdef`, length),
  digits: (length: number): string => made('123456789', length),
  base64: (length: number): string => made(`${LOWER + UPPER + DIGITS}+/`, length),
  base64url: (length: number): string => made(`${LOWER + UPPER + DIGITS}-_`, length - 1) + made(LOWER, 1),
  uuid: (): string => {
    const digits = made(`${DIGITS}abcdef`, 30);
    return [
      digits.slice(0, 8),
      digits.slice(8, 12),
      `4${digits.slice(12, 15)}`,
      `a${digits.slice(15, 18)}`,
      digits.slice(18),
    ].join('-');
  },
};
