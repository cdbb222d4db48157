/** Bodies of recordings as text, as a live response would have them. */
import { brotliDecompressSync, constants } from 'node:zlib';
import { expand } from '../archives/inflate.ts';
import type { RecordedIn } from '../model/exchange.ts';
import { decodeText } from '../parse/charset.ts';
import { headerValue } from '../parse/header-lines.ts';
import { parseMediaType } from '../parse/media-type.ts';
import type { RecordedBody, RecordedEntry } from './entry.ts';

/** A file that lies beside a recording, by its bare name. */
export type Beside = (name: string) => Buffer | undefined;

interface ReadBody {
  readonly text: string;
  readonly bytes: number;
  readonly isCut: boolean;
  /** What was undone to read it. */
  readonly coding?: Coding;
}

/** Content codings of RFC 9110, RFC 7932 and RFC 8878. */
type Coding = 'gzip' | 'deflate' | 'br' | 'zstd';

/** As long as a body of a live scan. */
const MOST_BYTES = 2 * 1024 * 1024;

/** Text of a body: coding and charset undone where the recording has bytes, cut where it is long. */
function readBody({ content, mediaType }: RecordedBody, coding: string | undefined): ReadBody {
  if (typeof content === 'string') {
    const isCut = content.length > MOST_BYTES;
    return { text: isCut ? content.slice(0, MOST_BYTES) : content, bytes: Buffer.byteLength(content), isCut };
  }
  const undone = codingOf(content, coding);
  const plain = (undone && decompressed(content, undone)) ?? content;
  const isCut = plain.length > MOST_BYTES;
  const text = decodeText(plain.subarray(0, MOST_BYTES), mediaType);
  return { text, bytes: plain.length, isCut, ...(undone !== undefined && plain !== content && { coding: undone }) };
}

const ZSTD_MAGIC = 0xfd2fb528;

/** Many programs record what was decompressed and keep the header: the bytes decide where they can. */
function codingOf(bytes: Buffer, header = ''): Coding | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  if (bytes.length > 4 && bytes.readUInt32LE(0) === ZSTD_MAGIC) return 'zstd';
  return (['br', 'deflate'] as const).find((each) => header.trim().toLowerCase() === each);
}

/** Undefined for what is not in that coding. */
function decompressed(bytes: Buffer, coding: Coding): Buffer | undefined {
  if (coding === 'br') return unbrotlied(bytes);
  // RFC 9110 means zlib by `deflate`; some servers send it without its two bytes.
  const isZlib = coding === 'deflate' && bytes.length > 2 && bytes[0] === 0x78 && bytes.readUInt16BE(0) % 31 === 0;
  const read = expand(isZlib ? bytes.subarray(2) : bytes, coding, MOST_BYTES * 8);
  return 'bytes' in read ? read.bytes : undefined;
}

function unbrotlied(bytes: Buffer): Buffer | undefined {
  try {
    const finishFlush = constants.BROTLI_OPERATION_FLUSH;
    return brotliDecompressSync(bytes, { maxOutputLength: MOST_BYTES * 8, finishFlush });
  } catch {
    return undefined;
  }
}

/** Pictures, fonts, films and styles hold nothing that is judged. */
function isPassive(mediaType: string | undefined): boolean {
  const media = mediaType === undefined ? undefined : parseMediaType(mediaType);
  return (
    media !== undefined &&
    (['image', 'font', 'audio', 'video'].includes(media.type)
      ? media.essence !== 'image/svg+xml'
      : media.essence === 'text/css')
  );
}

/** Names of attached bodies have no folder in them. */
const attached = (file: string, beside: Beside): Buffer | undefined =>
  /^[\w-]{1,200}(?:\.[\w-]{1,40}){0,3}$/.test(file) ? beside(file) : undefined;

const mediaTypeOf = ({ response }: RecordedEntry): string | undefined =>
  headerValue(response.headers, 'content-type') ?? response.body?.mediaType;

/** The response's body as text; empty where there is none, and for what holds nothing that is judged. */
export function bodyOf(entry: RecordedEntry, beside: Beside): ReadBody {
  const { body, headers } = entry.response;
  const mediaType = mediaTypeOf(entry);
  if (body === undefined || isPassive(mediaType)) return { text: '', bytes: 0, isCut: false };
  const content = body.file === undefined ? body.content : (attached(body.file, beside) ?? '');
  return readBody({ content, ...(mediaType !== undefined && { mediaType }) }, headerValue(headers, 'content-encoding'));
}

/** Whether the recording has the whole body: programs leave it out, or cut it. No program keeps the bodies of redirects. */
export function stateOf(entry: RecordedEntry, beside: Beside): RecordedIn['body'] {
  const { response, bodyBytes = 0, status, method } = entry;
  const hasNone = method === 'HEAD' || status === 204 || (status >= 300 && status < 400);
  if (bodyBytes <= 0 || hasNone || isPassive(mediaTypeOf(entry))) return undefined;
  const { body } = response;
  const file = body?.file === undefined ? undefined : (attached(body.file, beside) ?? '');
  const length = (file ?? body?.content ?? '').length;
  if (length === 0) return 'missing';
  return file === undefined && length * 4 < bodyBytes ? 'cut' : undefined;
}
