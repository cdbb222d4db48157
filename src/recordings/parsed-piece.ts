import { JsonWeight } from '../parse/json-weight.ts';

/** A shorter text cannot fill the memory with its values. */
const LONG = 1024 * 1024;
/** No exchange has as many, nor a file that is read as a whole. */
const MOST_VALUES = 2_000_000;

/** A piece of JSON as a value; undefined for what is none, or would be more values than any program records. */
export function parsedPiece(bytes: Buffer): unknown {
  if (bytes.length > LONG && new JsonWeight(MOST_VALUES).push(bytes) !== undefined) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
