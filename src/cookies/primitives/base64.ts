/** Alphabet and padding a format writes: standard or URL-safe, with `=` or without. */
export type Base64Shape = 'std' | 'std-bare' | 'url' | 'url-bare';

const encoders: Readonly<Record<Base64Shape, (bytes: Buffer) => string>> = {
  std: (bytes) => bytes.toString('base64'),
  'std-bare': (bytes) => bytes.toString('base64').replace(/={1,2}$/, ''),
  url: (bytes) => bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
  'url-bare': (bytes) => bytes.toString('base64url'),
};

export const toBase64 = (bytes: Uint8Array, shape: Base64Shape): string => encoders[shape](Buffer.from(bytes));

/**
 * Canonical base64 only: the very text that `shape` would write for these bytes (RFC 4648 sections 3.5 and 4), so that two
 * texts never decode to one signature. Undefined for anything else, and for the empty text.
 */
export const fromBase64 = (text: string, shape: Base64Shape): Buffer | undefined => {
  if (text === '') return undefined;
  const bytes = Buffer.from(text, shape.startsWith('url') ? 'base64url' : 'base64');
  return encoders[shape](bytes) === text ? bytes : undefined;
};

/** The first of the shapes that the text is canonical in. */
export const fromAnyBase64 = (text: string, shapes: readonly Base64Shape[]): Buffer | undefined => {
  for (const shape of shapes) {
    const bytes = fromBase64(text, shape);
    if (bytes !== undefined) return bytes;
  }
  return undefined;
};
