import { isNobody } from '../derive/nobody.ts';
import { type Gathered, gathered } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import { own, quote, type Said, say } from '../model/said.ts';
import { UnreachableError, UsageError } from '../model/usage-error.ts';
import type { ApiDocument, SourceText } from '../openapi/document.ts';
import { readDocument } from '../openapi/read.ts';
import { externalFiles } from '../openapi/reference.ts';
import { candidate } from './candidate.ts';
import type { DocumentChoice } from './document-choice.ts';
import { documentLinks, documentText } from './document-links.ts';
import { inScope, plainUrl } from './scope.ts';
import type { Surveyor } from './surveyor.ts';
import type { Wire } from './wire-options.ts';

export interface DocumentSearch {
  readonly surveyor: Surveyor;
  readonly wire: Wire;
  readonly target: URL;
}

/** Longer than any answer of an operation: documents of large APIs have tens of megabytes. */
export const MAX_DOCUMENT_BYTES = 80 * 1024 * 1024;

/** No document was asked for, or none was found. */
export const NO_DOCUMENT: Gathered<ApiDocument> = {
  ok: false,
  kind: 'absent',
  why: own('no API document was given or found'),
};

/**
 * The document the user names; absent when it is to be found or there is none to be. Throws in one line when it cannot be had or is none:
 * UnreachableError when nobody answers, UsageError else.
 */
export async function givenDocument(choice: DocumentChoice, search: DocumentSearch): Promise<Gathered<ApiDocument>> {
  if (choice.kind === 'texts') return gathered(readGiven(await withFiles(choice.texts, search)));
  if (choice.kind !== 'url') return NO_DOCUMENT;
  const url = plainUrl(choice.url);
  if (url === undefined || !inScope(search.target, url)) {
    throw new UsageError(
      'invalid-document',
      `--spec ${choice.url}: it is on another site than the target; save it, and give the file`,
    );
  }
  const text = await fetchText(url.href, search);
  if (typeof text === 'string') return gathered(readGiven(await withFiles([{ from: url.href, text }], search)));
  if (choice.isOptional)
    return { ok: false, kind: 'failed', why: say`the API document could not be read: ${text.why}` };
  const message = `--spec ${url.href}: ${text.why}`;
  throw text.isAnswer ? new UsageError('invalid-document', message) : new UnreachableError(message);
}

/** The document in texts that the user gave; throws UsageError with its place when it is none. */
export function readGiven(texts: readonly SourceText[]): ApiDocument {
  const reading = readDocument(texts);
  if (reading.ok) return reading.document;
  const { problem, line, column } = reading;
  throw new UsageError('invalid-document', `${problem.at.file}:${line}:${column}: ${problem.message}`);
}

/**
 * The document among the answers so far: an answer that is one, or what a viewer's page names. The first counts; others are noted.
 * Undefined when there is none.
 */
export async function discoverDocument(search: DocumentSearch): Promise<ApiDocument | undefined> {
  const { surveyor, wire } = search;
  const links = surveyor
    .exchanges()
    .filter((exchange) => !isNobody(exchange, surveyor))
    .flatMap(documentLinks);
  await surveyor.ask(
    links.filter((url) => inScope(search.target, new URL(url))).map((url) => candidate(url, 'well-known')),
  );
  let first: ApiDocument | undefined;
  for (const exchange of surveyor.exchanges()) {
    if (isNobody(exchange, surveyor)) continue;
    const text = documentText(exchange);
    if (text === undefined) continue;
    if (first === undefined) first = await readFound(text, exchange, search);
    else if (first.from !== text.from)
      wire.note(say`Another API document is served at ${quote(text.from, 120)}; --spec reads it.`);
  }
  return first;
}

async function readFound(
  found: SourceText,
  exchange: Exchange,
  search: DocumentSearch,
): Promise<ApiDocument | undefined> {
  const whole = exchange.response.truncated ? await fetchText(found.from, search) : found.text;
  if (typeof whole !== 'string') return undefined;
  const reading = readDocument(await withFiles([{ from: found.from, text: whole }], search));
  if (reading.ok) return reading.document;
  const { problem, line } = reading;
  search.wire.note(
    say`What looks like an API document at ${quote(found.from, 120)} could not be read: line ${line}: ${own(problem.message)}.`,
  );
  return undefined;
}

const MOST_FILES = 100;

/** The texts with what their references lead to on the target's site. Files of the disk are there already, or not at all. */
async function withFiles(given: readonly SourceText[], search: DocumentSearch): Promise<SourceText[]> {
  const texts = [...given];
  const asked = new Set(texts.map(({ from }) => from));
  for (let at = 0; at < texts.length && texts.length < MOST_FILES; at += 1) {
    const current = texts[at];
    if (current === undefined) break;
    for (const from of externalFiles(current)) {
      if (asked.has(from) || texts.length >= MOST_FILES) continue;
      asked.add(from);
      const url = plainUrl(from);
      if (url === undefined) continue;
      if (!inScope(search.target, url)) {
        search.wire.note(
          say`The API document refers to ${quote(from, 120)}, which is on another site and was not asked.`,
        );
        continue;
      }
      const text = await fetchText(url.href, search);
      if (typeof text === 'string') texts.push({ from, text });
      else search.wire.note(say`The API document refers to ${quote(from, 120)}, which could not be read: ${text.why}.`);
    }
  }
  return texts;
}

interface NoText {
  readonly why: Said;
  /** There was an answer, and it was not the text. */
  readonly isAnswer: boolean;
}

async function fetchText(url: string, { wire }: DocumentSearch): Promise<string | NoText> {
  const answer = await wire.get(url, { maxBodyBytes: MAX_DOCUMENT_BYTES });
  const exchange = answer.ok ? answer.exchanges[0] : undefined;
  if (exchange === undefined) return { why: answer.ok ? own('there was no answer') : answer.why, isAnswer: false };
  const { status, body, truncated } = exchange.response;
  if (truncated) return { why: say`it is longer than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB`, isAnswer: true };
  return status === 200 ? body : { why: say`the server answered ${status}`, isAnswer: true };
}
