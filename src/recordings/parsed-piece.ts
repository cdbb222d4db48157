/** A piece of JSON as a value; undefined for what is none. */
export function parsedPiece(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
