/** Fixtures of nock: JSON objects as `nock.recorder` gives them, and the code that it prints. */

import type { HeaderLine } from '../parse/header-lines.ts';
import { yaml } from '../parse/yaml-library.ts';
import type { Recorded, RecordedBody, RecordedEntry, RecordingFormat } from './entry.ts';
import { type Json, listOf, numberOf, recordOf, textOf } from './json-members.ts';
import { JsonPieces } from './json-pieces.ts';
import { parsedPiece } from './parsed-piece.ts';
import { wholeText } from './whole-text.ts';

export const nock: RecordingFormat = {
  title: 'nock fixtures',
  recognise: (head) => /^\s{0,64}\[\s{0,64}\{\s{0,64}"scope"\s{0,64}:/.test(head),
  reader: () => {
    const pieces = new JsonPieces([]);
    return {
      *push(chunk) {
        for (const piece of pieces.push(chunk))
          yield piece.kind === 'item'
            ? objectEntry(recordOf(parsedPiece(piece.bytes)))
            : { unread: 'an object is too long' };
      },
      *end() {
        if (pieces.isOpen) yield { unread: 'the file ends inside an object' };
      },
    };
  },
};

export const nockCode: RecordingFormat = {
  title: 'nock code',
  recognise: (head) => /\bnock\((['"])https?:\/\//.test(head) && /\.reply\(/.test(head),
  reader: () => wholeText(callsIn),
};

function objectEntry({
  scope,
  method,
  path,
  body,
  status,
  response,
  rawHeaders,
  reqheaders,
  responseIsBinary,
}: Json): Recorded {
  const [origin, verb] = [textOf(scope), textOf(method)];
  if (origin === '' || verb === '') return { unread: 'an object has no request' };
  const sent = body === '' || body === undefined ? undefined : { content: textFrom(body) };
  const headers = headersOf(rawHeaders);
  const received = responseBody(response, responseIsBinary === true || isBinaryType(headers));
  const entry: RecordedEntry = {
    method: verb,
    url: origin + textOf(path),
    status: numberOf(status) ?? 0,
    httpVersion: '1.1',
    request: { headers: headersOf(reqheaders), cookies: [], ...(sent !== undefined && { body: sent }) },
    response: { headers, cookies: [], ...(received !== undefined && { body: received }) },
    messages: [],
  };
  return entry;
}

const textFrom = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The code that nock prints does not say of a body that it is binary: its media type does. */
const isBinaryType = (headers: readonly HeaderLine[]): boolean =>
  headers.some(
    ([name, value]) =>
      /^content-type$/i.test(name) &&
      /^(?:image|audio|video|font)\/|^application\/(?:octet-stream|pdf|zip|gzip|wasm|msgpack|cbor|(?:x-)?protobuf)/i.test(
        value,
      ),
  );

/** Binary bodies are in hexadecimal; compressed ones in a list of such parts. */
function responseBody(response: unknown, isBinary: boolean): RecordedBody | undefined {
  if (response === undefined || response === '') return undefined;
  const parts = Array.isArray(response) ? response : [response];
  const isHex =
    parts.length > 0 &&
    parts.every((part) => typeof part === 'string' && part !== '' && /^(?:[0-9a-f]{2}){1,10000000}$/i.test(part));
  if (isHex && (isBinary || Array.isArray(response))) return { content: Buffer.from(parts.join(''), 'hex') };
  return { content: textFrom(response) };
}

/** An object of newer versions, a flat list of older ones. */
function headersOf(headers: unknown): HeaderLine[] {
  const list = listOf(headers);
  if (list.length > 0)
    return list.flatMap((name, i): HeaderLine[] => {
      const value = list[i + 1];
      return i % 2 === 0 && typeof name === 'string' && typeof value === 'string' ? [[name, value]] : [];
    });
  return Object.entries(recordOf(headers)).flatMap(([name, values]) =>
    (Array.isArray(values) ? values : [values]).flatMap((value) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
}

/** `nock('http://h', …).get('/path').query({…}).reply(200, …, {…})`, call by call. */
function* callsIn(text: string): Generator<Recorded> {
  for (const call of text.split(/^(?=[ \t]{0,40}nock\()/m)) {
    const scope = /\bnock\((['"])(https?:\/\/[^'"]{1,2000})\1/.exec(call)?.[2];
    const [, method, , path = ''] =
      /\.(get|head|post|put|patch|delete|options)\((['"])([^'"]{0,16384})\2/.exec(call) ?? [];
    if (scope === undefined) continue;
    if (method === undefined) {
      yield { unread: 'a call has no request' };
      continue;
    }
    const query = /\.query\((\{[^{}]{0,16384}\})\)/.exec(call)?.[1];
    const [status, response, headers] = listOf(literal(`[${replyOf(call)}]`));
    yield objectEntry({
      scope,
      method: method.toUpperCase(),
      path: path + queryOf(query),
      status,
      response,
      rawHeaders: headers,
    });
  }
}

/** The arguments of `.reply(…)`, to the end of its statement. */
function replyOf(call: string): string {
  const start = call.indexOf('.reply(');
  const end = call.lastIndexOf(')');
  return start < 0 || end < start ? '' : call.slice(start + '.reply('.length, end);
}

/** Literals of JavaScript as far as YAML reads them: quotes of both kinds, names without any. */
function literal(text: string): unknown {
  try {
    return yaml().parse(text, { logLevel: 'silent', maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

const queryOf = (text: string | undefined): string => {
  const pairs = Object.entries(recordOf(text === undefined ? {} : literal(text)));
  return pairs.length === 0
    ? ''
    : `?${pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`).join('&')}`;
};
