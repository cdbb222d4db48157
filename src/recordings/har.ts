/** HTTP Archive 1.2 as Chromium, Firefox, Playwright, mitmproxy, Charles, Proxyman, ZAP, Insomnia and Polly write it. */
import { type HarEntry, harEntry } from '../parse/har.ts';
import type { HeaderLine } from '../parse/header-lines.ts';
import type {
  ListedCookie,
  Recorded,
  RecordedBody,
  RecordedEntry,
  RecordedSide,
  RecordingFormat,
  RecordingReader,
} from './entry.ts';
import { instantOf, type Json, listOf, numberOf, recordOf, textOf } from './json-members.ts';
import { JsonPieces } from './json-pieces.ts';
import { parsedPiece } from './parsed-piece.ts';

export const har: RecordingFormat = {
  title: 'HTTP Archive',
  recognise: (head) => /^\s{0,64}\{\s{0,64}"log"\s{0,64}:\s{0,64}\{/.test(head),
  reader: () => new HarReader(),
};

class HarReader implements RecordingReader {
  readonly #pieces = new JsonPieces(['log', 'entries'], ['creator', 'browser']);
  #creator: string | undefined;
  #read = 0;

  get creator(): string | undefined {
    return this.#creator;
  }

  *push(chunk: Buffer): Generator<Recorded> {
    for (const piece of this.#pieces.push(chunk)) {
      if (piece.kind === 'too-long') yield { unread: 'an entry is too long' };
      else if (piece.kind === 'item') yield this.#entry(piece.bytes);
      else if (piece.name === 'creator') this.#creator = programOf(recordOf(parsedPiece(piece.bytes)));
    }
  }

  *end(): Generator<Recorded> {
    if (this.#pieces.isOpen) yield { unread: 'the file ends inside an entry' };
  }

  #entry(bytes: Buffer): Recorded {
    this.#read += 1;
    const value = parsedPiece(bytes);
    if (value === undefined) return { unread: 'an entry is not valid JSON' };
    return entryFrom(recordOf(value), this.#read) ?? { unread: 'an entry has no request' };
  }
}

const programOf = ({ name, version }: Json): string | undefined =>
  [textOf(name), textOf(version)].filter((part) => part !== '').join(' ') || undefined;

function entryFrom(raw: Json, index: number): RecordedEntry | undefined {
  const entry = harEntry(raw, index);
  if (entry === undefined) return undefined;
  const [request, response] = [recordOf(raw['request']), recordOf(raw['response'])];
  const at = instantOf(raw['startedDateTime']);
  const bodyBytes = numberOf(recordOf(response['content'])['size']);
  return {
    ...(at !== undefined && { at }),
    method: entry.method,
    url: entry.url,
    status: entry.status,
    httpVersion: textOf(response['httpVersion']).replace(/^HTTP\//i, ''),
    request: sideOf(entry.request, request, recordOf(request['postData'])),
    response: sideOf(entry.response, response, recordOf(response['content'])),
    ...(bodyBytes !== undefined && { bodyBytes }),
    messages: listOf(raw['_webSocketMessages']).flatMap(receivedMessage),
  };
}

function sideOf(read: HarEntry['request'], side: Json, content: Json): RecordedSide {
  const body = bodyOf(read, content);
  return {
    headers: read.headers.filter(([name]) => !name.startsWith(':')).flatMap(linesOf),
    cookies: listOf(side['cookies']).flatMap(cookieOf),
    ...(body !== undefined && { body }),
  };
}

/** Chromium and Firefox write several Set-Cookie lines as one value with line breaks. */
const linesOf = ([name, value]: HeaderLine): HeaderLine[] =>
  /^set-cookie$/i.test(name) ? value.split(/\r?\n/).map((line) => [name, line] as const) : [[name, value]];

/** Playwright keeps bodies in files where it is configured to attach them. */
function bodyOf({ body }: HarEntry['request'], { text, encoding, mimeType, _file }: Json): RecordedBody | undefined {
  const mediaType = textOf(mimeType);
  const type = mediaType === '' ? {} : { mediaType };
  if (typeof _file === 'string') return { content: '', file: _file, ...type };
  if (body === undefined) return undefined;
  return { content: encoding === 'base64' ? Buffer.from(textOf(text), 'base64') : body.text, ...type };
}

/** Where the list says nothing of flags, the cookie's attributes are not known. */
function cookieOf(value: unknown): ListedCookie[] {
  const { name, value: content, path, domain, expires, httpOnly, secure, sameSite } = recordOf(value);
  if (typeof name !== 'string' || name === '' || typeof content !== 'string') return [];
  if (typeof httpOnly !== 'boolean' && typeof secure !== 'boolean') return [{ name, value: content }];
  const until = instantOf(expires);
  const attributes = [
    ...(textOf(path) === '' ? [] : [`Path=${textOf(path)}`]),
    ...(textOf(domain).startsWith('.') ? [`Domain=${textOf(domain)}`] : []),
    ...(until !== undefined && until > 0 ? [`Expires=${new Date(until).toUTCString()}`] : []),
    ...(httpOnly === true ? ['HttpOnly'] : []),
    ...(secure === true ? ['Secure'] : []),
    ...(textOf(sameSite) === '' ? [] : [`SameSite=${textOf(sameSite)}`]),
  ].filter((attribute) => !/[;\r\n]/.test(attribute));
  return [{ name, value: content, attributes: attributes.map((each) => `; ${each}`).join('') }];
}

/** What the server sent; text alone, as the bytes of the others are in base64. */
function receivedMessage(value: unknown): string[] {
  const { type, opcode, data } = recordOf(value);
  if (type !== 'receive' || typeof data !== 'string') return [];
  return [opcode === 2 ? Buffer.from(data, 'base64').toString('latin1') : data];
}
