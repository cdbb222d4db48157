/** Bytes of one result at most: models pay for every one, and clients cut what is longer at a place of their own. */
export const RESULT_BYTES = 48_000;

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** As many items from the front as fit into so many bytes, the first in any case. Linear in their size. */
export function fitting<T>(items: readonly T[], bytes = RESULT_BYTES - 2_000): readonly T[] {
  let used = 0;
  const end = items.findIndex((item, at) => {
    used += bytesOf(item) + 1;
    return at > 0 && used > bytes;
  });
  return end === -1 ? items : items.slice(0, end);
}

/** A result as text. One that is longer than the limit becomes the beginning of it, and where the whole is. */
export function resultText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const bytes = Buffer.from(text);
  if (bytes.length <= RESULT_BYTES) return text;
  const note = `\n[The first ${RESULT_BYTES} of ${bytes.length} bytes: the REST API has the whole.]`;
  // A character that the cut goes through becomes U+FFFD: it is left out.
  return (
    bytes
      .subarray(0, RESULT_BYTES)
      .toString()
      .replace(/\uFFFD{1,3}$/, '') + note
  );
}
