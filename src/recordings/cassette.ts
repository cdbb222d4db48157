/** Cassettes of vcrpy and of Ruby's VCR, in YAML and JSON. */

import type { HeaderLine } from '../parse/header-lines.ts';
import { yaml } from '../parse/yaml-library.ts';
import type { Recorded, RecordedBody, RecordedEntry, RecordingFormat } from './entry.ts';
import { instantOf, type Json, listOf, numberOf, recordOf, textOf } from './json-members.ts';
import { parsedPiece } from './parsed-piece.ts';
import { wholeText } from './whole-text.ts';

export const cassette: RecordingFormat = {
  title: 'VCR cassette',
  recognise: (head) =>
    /^(?:---\s{0,10})?(?:#[^\n]{0,400}\n|\s){0,40}(?:http_)?interactions:/.test(head) ||
    /^\s{0,64}\{[^[]{0,400}"(?:http_)?interactions"\s{0,64}:\s{0,64}\[/.test(head),
  reader: () => wholeText(interactionsIn),
};

/** Interactions are read one by one: YAML takes long, and its reader a lot of memory. */
function* interactionsIn(text: string): Generator<Recorded> {
  const parts = text.split(/^(?= {0,8}- request:)/m).slice(1);
  if (parts.length === 0) {
    const { interactions, http_interactions } = recordOf(isJson(text) ? parsedPiece(Buffer.from(text)) : yamlOf(text));
    for (const each of [...listOf(interactions), ...listOf(http_interactions)]) yield entryOf(recordOf(each));
    return;
  }
  for (const part of parts)
    yield entryOf(recordOf(listOf(yamlOf(part.replace(/^(?:recorded_with|version): [^\n]{0,200}$/m, '')))[0]));
}

const isJson = (text: string): boolean => /^\s{0,64}\{/.test(text);

/** Signs and scalars of one interaction: its parser takes about a kilobyte for each. */
const MOST_LEXEMES = 200_000;

function isHeavy(text: string): boolean {
  let left = MOST_LEXEMES;
  for (const _ of new (yaml().Lexer)().lex(text)) {
    left -= 1;
    if (left < 0) return true;
  }
  return false;
}

/** Undefined for what is no YAML, or would fill the memory. Aliases and tags of languages are not followed. */
function yamlOf(text: string): unknown {
  if (isHeavy(text)) return undefined;
  try {
    const document = yaml().parseDocument(text, { customTags: ['binary'], logLevel: 'silent', uniqueKeys: false });
    return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function entryOf({ request, response, recorded_at }: Json): Recorded {
  const [sent, received] = [recordOf(request), recordOf(response)];
  const [method, url] = [textOf(sent['method']), textOf(sent['uri'])];
  if (method === '' || url === '') return { unread: 'an interaction has no request' };
  const status = recordOf(received['status']);
  const at = instantOf(recorded_at);
  const entry: RecordedEntry = {
    ...(at !== undefined && { at }),
    method: method.toUpperCase(),
    url,
    status: numberOf(status['code']) ?? 0,
    httpVersion: textOf(received['http_version']),
    request: sideOf(sent),
    response: sideOf(received),
    messages: [],
  };
  return entry;
}

function sideOf({ headers, body }: Json): RecordedEntry['request'] {
  const content = contentOf(body);
  return {
    headers: Object.entries(recordOf(headers)).flatMap(([name, values]) => linesOf(name, values)),
    cookies: [],
    ...(content !== undefined && { body: content }),
  };
}

const linesOf = (name: string, values: unknown): HeaderLine[] =>
  (Array.isArray(values) ? values : [values]).flatMap((value) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );

/** A text, bytes (`!!binary`), or a record of one of them; VCR writes bytes as `base64_string`. */
function contentOf(body: unknown): RecordedBody | undefined {
  if (typeof body === 'string') return { content: body };
  if (body instanceof Uint8Array) return { content: Buffer.from(body) };
  const { string, base64_string } = recordOf(body);
  if (typeof base64_string === 'string') return { content: Buffer.from(base64_string, 'base64') };
  return string === undefined || string === null ? undefined : contentOf(string);
}
