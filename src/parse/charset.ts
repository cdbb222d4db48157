import { isUtf8 } from 'node:buffer';
import { isHtml, isText, parseMediaType } from './media-type.ts';

/** HTML 13.2.3.2 looks for a declaration in the first 1024 bytes. */
const META_WINDOW = 1024;
const META = /\scharset ?= ?["']?([a-z0-9_:.-]{1,40})|;charset=([a-z0-9_:.-]{1,40})/i;

/**
 * Text of a body: by byte order mark, then the charset parameter, then an HTML declaration, then UTF-8 with U+FFFD for what is none.
 * A body that is no text is decoded byte by byte as Latin-1, so that its bytes can still be read.
 */
export function decodeText(bytes: Uint8Array, contentType: string | undefined): string {
  const media = contentType === undefined ? undefined : parseMediaType(contentType);
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return decode(bytes, marked);
  const declared = media?.parameters.get('charset');
  if (declared !== undefined) return decode(bytes, declared);
  if (media !== undefined && !isText(media)) return latin1(bytes);
  const [, attribute, parameter] = (isHtml(media) && META.exec(latin1(bytes.subarray(0, META_WINDOW)))) || [];
  const meta = attribute ?? parameter;
  if (meta !== undefined) return decode(bytes, meta);
  return media === undefined && !isUtf8(bytes) ? latin1(bytes) : decode(bytes, 'utf-8');
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xff && b === 0xfe ? 'utf-16le' : undefined;
}

function decode(bytes: Uint8Array, label: string): string {
  if (/^utf-?8$/i.test(label)) return UTF_8.decode(bytes);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return UTF_8.decode(bytes);
  }
}

/** Making one takes longer than most bodies. */
const UTF_8 = new TextDecoder();

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
