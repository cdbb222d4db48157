/** What values of several libraries have in common: how a cookie is named where nothing shows which of them made it. */
import type { DecodedSession, ReceivedCookie } from './format.ts';
import { isDigest } from './mac-like.ts';
import { wireValue } from './primitives/wire.ts';

export interface Shape {
  /** Stable id, of no format: `random-bytes`. */
  readonly id: 'random-bytes' | 'opaque-id' | 'signed-text' | 'readable-data' | 'piece';
  /** What to call it in a sentence. */
  readonly title: string;
}

const RANDOM: Shape = { id: 'random-bytes', title: 'random bytes, encrypted data or an id' };
const ID: Shape = { id: 'opaque-id', title: 'opaque id' };
const SIGNED: Shape = { id: 'signed-text', title: 'text with a signature' };
const READABLE: Shape = { id: 'readable-data', title: 'readable data' };

/** One piece of a cookie that was cut, without the others: what it is cannot be said. */
export const PIECE: Shape = { id: 'piece', title: 'piece of a cookie that was cut' };

/** The shape that a reading shares with those of other libraries. */
export const shapeOf = ({ protection }: DecodedSession): Shape => {
  if (protection === 'reference') return ID;
  if (protection === 'signed') return SIGNED;
  return protection === 'plain' ? READABLE : RANDOM;
};

/** Longer random values are no ids: 64 bytes in base64, 64 in hexadecimal. */
const LONGEST_ID = 88;
const LONGEST_HEX_ID = 128;
/** Ids with marks in them (`node0x6zu.node0`, `1:7BB2A41A`) are short. */
const LONGEST_MARKED_ID = 72;

/** Whether a value has the form of an id: one short word of an id's alphabet with digits in it, no signature behind it. */
export const looksLikeReference = (value: string): boolean => {
  if (!/[0-9]/.test(value) || /^[0-9.,:|-]{1,512}$/.test(value)) return false;
  if (/^[0-9a-fA-F]{16,128}$/.test(value)) return value.length <= LONGEST_HEX_ID;
  if (/^[A-Za-z0-9_+/-]{16,88}={0,2}$/.test(value)) return value.length <= LONGEST_ID;
  const parts = value.split(/[.:|~,]/);
  return (
    value.length <= LONGEST_MARKED_ID &&
    /^[A-Za-z0-9._~:,|+/=-]{16,72}$/.test(value) &&
    parts.filter(isDigest).length <= 1 &&
    parts.every((part) => part.length <= 43)
  );
};

/** Whether nothing can be read in a value and it is no id either: cipher text, or a form that is not known. */
export const looksSealed = (value: string): boolean =>
  value.length >= 16 &&
  /^[A-Za-z0-9._~:,|+/=*!@$%&;-]{16,16384}$/.test(value) &&
  /[0-9]/.test(value) &&
  /[A-Za-z]/.test(value);

/** What is shown of cipher text whose format is only supposed: short random bytes may be an id as well. */
export const unsure = (cookie: ReceivedCookie, decoded: DecodedSession): DecodedSession =>
  decoded.protection === 'encrypted' && wireValue(cookie).length <= LONGEST_ID
    ? { ...decoded, protection: 'unclear' }
    : decoded;
