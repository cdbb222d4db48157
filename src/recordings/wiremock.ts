/** Mappings of WireMock, which say what a stub returns, and its journal of requests. */
import type { HeaderLine } from '../parse/header-lines.ts';
import type { Recorded, RecordedBody, RecordedEntry, RecordingFormat } from './entry.ts';
import { instantOf, type Json, listOf, numberOf, recordOf, textOf } from './json-members.ts';
import { parsedPiece } from './parsed-piece.ts';
import { wholeText } from './whole-text.ts';

/** A stub has no host of its own. */
const STUB = 'http://localhost';

export const wiremock: RecordingFormat = {
  title: 'WireMock mappings',
  recognise: (head) =>
    /^\s{0,64}\{/.test(head) &&
    /"request"\s{0,64}:\s{0,64}\{/.test(head) &&
    /"(?:url|urlPath|urlPattern|urlPathPattern|urlPathTemplate)"\s{0,64}:/.test(head) &&
    !/^\s{0,64}\{\s{0,64}"log"\s{0,64}:/.test(head) &&
    /"(?:response|responseDefinition|mappings|requests)"/.test(head),
  reader: () => wholeText(entriesIn),
};

function* entriesIn(text: string): Generator<Recorded> {
  const root = recordOf(parsedPiece(Buffer.from(text)));
  const { mappings, requests } = root;
  if (requests !== undefined) for (const each of listOf(requests)) yield journalEntry(recordOf(each));
  else for (const each of mappings === undefined ? [root] : listOf(mappings)) yield stubEntry(recordOf(each));
}

function stubEntry({ request, response }: Json): Recorded {
  const [requested, given] = [recordOf(request), recordOf(response)];
  const path = ['url', 'urlPath', 'urlPathTemplate', 'urlPattern', 'urlPathPattern']
    .map((name) => textOf(requested[name]))
    .find((each) => each !== '');
  if (path === undefined) return { unread: 'a mapping has no URL' };
  const query = Object.entries(recordOf(requested['queryParameters'])).flatMap(([name, matcher]) => {
    const { equalTo, hasExactly } = recordOf(matcher);
    const value = textOf(equalTo) || textOf(recordOf(listOf(hasExactly)[0])['equalTo']);
    return value === '' ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`];
  });
  const sign = path.includes('?') ? '&' : '?';
  const body = stubBody(given);
  const entry: RecordedEntry = {
    method: textOf(requested['method']).replace(/^ANY$/, 'GET') || 'GET',
    url: `${STUB}${path.startsWith('/') ? '' : '/'}${path}${query.length > 0 ? sign + query.join('&') : ''}`,
    status: numberOf(given['status']) ?? 200,
    httpVersion: '1.1',
    request: { headers: [], cookies: [] },
    response: { headers: headersOf(given['headers']), cookies: [], ...(body !== undefined && { body }) },
    messages: [],
    isStub: true,
  };
  return entry;
}

function stubBody({ body, jsonBody, base64Body, bodyFileName }: Json): RecordedBody | undefined {
  if (typeof bodyFileName === 'string') return { content: '', file: bodyFileName.split('/').at(-1) ?? '' };
  if (typeof base64Body === 'string') return { content: Buffer.from(base64Body, 'base64') };
  if (jsonBody !== undefined) return { content: JSON.stringify(jsonBody), mediaType: 'application/json' };
  return typeof body === 'string' ? { content: body } : undefined;
}

function journalEntry({ request, response }: Json): Recorded {
  const [sent, received] = [recordOf(request), recordOf(response)];
  const url = textOf(sent['absoluteUrl']) || `${STUB}${textOf(sent['url'])}`;
  if (textOf(sent['method']) === '') return { unread: 'a request has no method' };
  const at = instantOf(sent['loggedDate']);
  const [requested, reply] = [bytesOf(sent), bytesOf(received)];
  const entry: RecordedEntry = {
    ...(at !== undefined && { at }),
    method: textOf(sent['method']),
    url,
    status: numberOf(received['status']) ?? 0,
    httpVersion: '1.1',
    request: { headers: headersOf(sent['headers']), cookies: [], ...(requested !== undefined && { body: requested }) },
    response: { headers: headersOf(received['headers']), cookies: [], ...(reply !== undefined && { body: reply }) },
    messages: [],
  };
  return entry;
}

/** Both forms are there; the bytes are the truth. */
const bytesOf = ({ bodyAsBase64, body }: Json): RecordedBody | undefined => {
  if (typeof bodyAsBase64 === 'string' && bodyAsBase64 !== '') return { content: Buffer.from(bodyAsBase64, 'base64') };
  return typeof body === 'string' && body !== '' ? { content: body } : undefined;
};

const headersOf = (headers: unknown): HeaderLine[] =>
  Object.entries(recordOf(headers)).flatMap(([name, values]) =>
    (Array.isArray(values) ? values : [values]).flatMap((value) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
