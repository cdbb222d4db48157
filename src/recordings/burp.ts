/** Items that Burp saves as XML: raw requests and responses, in base64 or as they are. */
import type { Recorded, RecordedEntry, RecordingFormat, RecordingReader } from './entry.ts';
import { rawMessage } from './raw-message.ts';

const CLOSE = '</item>';
const LONGEST_ITEM = 128 * 1024 * 1024;

export const burp: RecordingFormat = {
  title: 'Burp items',
  recognise: (head) => /<items\s[^<>]{0,200}burpVersion=/.test(head),
  reader: () => new BurpReader(),
};

class BurpReader implements RecordingReader {
  /** The beginning of an item that goes on in the next chunk. */
  #parts: string[] = [];
  #length = 0;
  /** Its last characters: the end of an item may lie on both sides of a border. */
  #last = '';

  *push(chunk: Buffer): Generator<Recorded> {
    let text = chunk.toString('latin1');
    for (let end = this.#endIn(text); end >= 0; end = this.#endIn(text)) {
      this.#parts.push(text.slice(0, end));
      yield this.#length > LONGEST_ITEM ? TOO_LONG : itemOf(this.#parts.join('').slice(0, -CLOSE.length));
      this.#begin();
      text = text.slice(end);
    }
    const isLong = this.#length + text.length > LONGEST_ITEM;
    this.#length += text.length;
    this.#last = (this.#last + text).slice(1 - CLOSE.length);
    if (isLong) this.#parts = [];
    else this.#parts.push(text);
  }

  *end(): Generator<Recorded> {
    if (this.#length > LONGEST_ITEM) yield TOO_LONG;
    else if (this.#parts.join('').includes('<item>')) yield { unread: 'the file ends inside an item' };
  }

  /** How much of the text belongs to the item that ends in it; negative where none does. */
  #endIn(text: string): number {
    const at = (this.#last + text).indexOf(CLOSE);
    return at < 0 ? -1 : at + CLOSE.length - this.#last.length;
  }

  #begin(): void {
    this.#parts = [];
    this.#length = 0;
    this.#last = '';
  }
}

const TOO_LONG: Recorded = { unread: 'an item is too long' };

function itemOf(text: string): Recorded {
  const item = text.slice(text.lastIndexOf('<item>'));
  const [request, response] = [bytesOf(item, 'request'), bytesOf(item, 'response')];
  const url = elementOf(item, 'url');
  if (url === undefined || request === undefined) return { unread: 'an item has no request' };
  const sent = rawMessage(request);
  const [method = 'GET'] = sent.start.split(' ', 1);
  const received = rawMessage(response ?? Buffer.alloc(0));
  const [version = '', status = '0'] = received.start.split(' ', 2);
  const at = Date.parse(elementOf(item, 'time') ?? '');
  const entry: RecordedEntry = {
    ...(Number.isFinite(at) && { at }),
    method,
    url,
    status: Number(status) || 0,
    httpVersion: version.replace(/^HTTP\//, ''),
    request: {
      headers: sent.headers,
      cookies: [],
      ...(sent.body.length > 0 && { body: { content: sent.body.toString('utf8') } }),
    },
    response: {
      headers: received.headers,
      cookies: [],
      ...(received.body.length > 0 && { body: { content: received.body } }),
    },
    messages: [],
  };
  return entry;
}

/** The text of an element, with its CDATA section or entities undone. */
function elementOf(item: string, name: string): string | undefined {
  const open = item.indexOf(`<${name}`);
  const start = open < 0 ? -1 : item.indexOf('>', open) + 1;
  const end = start <= 0 ? -1 : item.indexOf(`</${name}>`, start);
  if (end < 0) return undefined;
  const text = item.slice(start, end);
  const cdata = /^\s{0,100}<!\[CDATA\[/.exec(text);
  if (cdata) return text.slice(cdata[0].length, Math.max(cdata[0].length, text.lastIndexOf(']]>')));
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => ENTITIES[entity] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function bytesOf(item: string, name: string): Buffer | undefined {
  const text = elementOf(item, name);
  if (text === undefined) return undefined;
  const isBase64 = new RegExp(`<${name} [^>]{0,100}base64="true"`).test(item);
  return isBase64 ? Buffer.from(text, 'base64') : Buffer.from(text, 'latin1');
}
