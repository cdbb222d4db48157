import { isNotFound } from '../../derive/response/not-found.ts';
import { type Gathered, gathered } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { UnreachableError, UsageError } from '../../model/usage-error.ts';
import type { ApiDocument, SourceText } from '../../openapi/document.ts';
import { type DocumentReading, readingDocument } from '../../openapi/read/read.ts';
import type { Steps } from '../../parse/steps.ts';
import { candidate } from '../survey/candidate.ts';
import type { DocumentChoice } from '../survey/document-choice.ts';
import { inScope, plainUrl } from '../wire/scope.ts';
import { chooseDocument } from './choose-document.ts';
import { documentLinks } from './document-links.ts';
import type { DocumentSearch } from './document-search.ts';
import { documentText, type FoundText } from './document-text.ts';
import { fetchText, withFiles } from './fetch-document.ts';
import { collectSoonerForTexts } from './large-heap.ts';

/** No document was asked for, or none was found. */
export const NO_DOCUMENT: Gathered<ApiDocument> = {
  ok: false,
  kind: 'absent',
  why: own('no API document was given or found'),
};

/**
 * The document the user names; absent when it is to be found or there is none to be. Throws in one line when it cannot be had or is none:
 * UnreachableError when no server responds, UsageError otherwise.
 */
export async function givenDocument(choice: DocumentChoice, search: DocumentSearch): Promise<Gathered<ApiDocument>> {
  if (choice.kind === 'texts') return gathered(givenOf(await search.read(await withFiles(choice.texts, search))));
  if (choice.kind !== 'url') return NO_DOCUMENT;
  const url = plainUrl(choice.url);
  if (url === undefined || !inScope(search.target, url)) {
    throw new UsageError(
      'invalid-document',
      `--spec ${choice.url}: it is on another site than the target; save it and give the file`,
    );
  }
  const text = await fetchText(url.href, search);
  if (typeof text === 'string') {
    const reading = await search.read(await withFiles([{ from: url.href, text }], search));
    return choice.isOptional ? optionalOf(reading) : gathered(givenOf(reading));
  }
  if (choice.isOptional) return unread(text.why);
  const message = `--spec ${url.href}: ${text.why}`;
  throw text.isResponse ? new UsageError('invalid-document', message) : new UnreachableError(message);
}

/** A document that its scan can do without: what is none leaves its checks without a response. */
const optionalOf = (reading: DocumentReading): Gathered<ApiDocument> =>
  reading.ok ? gathered(reading.document) : unread(own(reading.problem.message));

const unread = (why: Said): Gathered<ApiDocument> => ({
  ok: false,
  kind: 'failed',
  why: say`the API document could not be read: ${why}`,
});

/** The document in texts that the user gave, as far as there is time. Throws UsageError like the one below. */
export function* readingGiven(texts: readonly SourceText[]): Steps<ApiDocument> {
  collectSoonerForTexts(texts);
  return givenOf(yield* readingDocument(texts));
}

/** The document that the user gave; throws UsageError with its place when it is none. */
function givenOf(reading: DocumentReading): ApiDocument {
  if (reading.ok) return reading.document;
  const { problem, line, column } = reading;
  throw new UsageError('invalid-document', `${problem.at.file}:${line}:${column}: ${problem.message}`);
}

/** Pages of viewers name settings, which name documents. */
const MOST_ROUNDS = 3;
/** More documents of one host are noted, and not weighed. */
const MOST_DOCUMENTS = 8;

/**
 * The document among the responses so far: a response that is one or carries one, or what a viewer, a Link header or a catalogue of APIs names.
 * Of several the one whose operations are there. Undefined when there is none.
 */
export async function discoverDocument(search: DocumentSearch): Promise<ApiDocument | undefined> {
  await followLinks(search);
  const documents = new Map<string, ApiDocument>();
  const texts = new Set<string>();
  for (const exchange of search.surveyor.exchanges()) {
    if (isNotFound(exchange, search.surveyor)) continue;
    const text = documentText(exchange);
    if (text === undefined || texts.has(text.text) || documents.size >= MOST_DOCUMENTS) continue;
    texts.add(text.text);
    const document = await readFound(text, exchange, search);
    if (document !== undefined && !isKnown(document, documents)) documents.set(document.from, document);
  }
  return chooseDocument([...documents.values()], search);
}

/** The same text under two addresses, of a viewer's page and of a file, is one document. */
const isKnown = (document: ApiDocument, documents: ReadonlyMap<string, ApiDocument>): boolean =>
  documents.has(document.from) || [...documents.values()].some((known) => outlineOf(known) === outlineOf(document));

const outlineOf = ({ title, operations, servers }: ApiDocument): string =>
  JSON.stringify([title, servers.map(({ url }) => url), operations.map(({ key }) => key)]);

async function followLinks({ surveyor, target }: DocumentSearch): Promise<void> {
  const seen = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const urls = surveyor
      .exchanges()
      .filter((exchange) => !isNotFound(exchange, surveyor))
      .flatMap(documentLinks)
      .filter((url) => inScope(target, new URL(url)) && !seen.has(url));
    if (urls.length === 0) return;
    for (const url of urls) seen.add(url);
    await surveyor.requestAll([...new Set(urls)].map((url) => candidate(url, 'well-known')));
  }
}

async function readFound(
  found: FoundText,
  exchange: Exchange,
  search: DocumentSearch,
): Promise<ApiDocument | undefined> {
  const whole = exchange.response.truncated && found.isWhole ? await fetchText(found.from, search) : found.text;
  if (typeof whole !== 'string') return undefined;
  const reading = await search.read(await withFiles([{ from: found.from, text: whole }], search));
  if (reading.ok) return reading.document;
  if (!found.isWhole) return undefined;
  const { problem, line } = reading;
  search.wire.note(
    say`What looks like an API document at ${quote(found.from, 120)} could not be read: line ${line}: ${own(problem.message)}.`,
  );
  return undefined;
}
