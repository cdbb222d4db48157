const ALPHABET = /^[A-Za-z0-9_-]*$/;

export interface DecodedBytes {
  readonly bytes: Uint8Array;
  /** False when unused bits are set, so that another text has the same bytes (RFC 4648 3.5). */
  readonly canonical: boolean;
}

/** Base64url without padding (RFC 7515 2, RFC 4648 5); undefined for any other character or an impossible length. */
export function decodeBase64url(text: string): DecodedBytes | undefined {
  if (text.length % 4 === 1 || !ALPHABET.test(text)) return undefined;
  const buffer = Buffer.from(text, 'base64url');
  return { bytes: new Uint8Array(buffer), canonical: buffer.toString('base64url') === text };
}
