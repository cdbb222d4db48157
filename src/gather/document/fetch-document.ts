import { own, quote, type Said, say } from '../../model/said.ts';
import type { SourceText } from '../../openapi/document.ts';
import { externalFiles } from '../../openapi/reference.ts';
import { inScope, plainUrl } from '../wire/scope.ts';
import type { DocumentSearch } from './document-search.ts';

/** Longer than any response of an operation: documents of large APIs have tens of megabytes. */
export const MAX_DOCUMENT_BYTES = 80 * 1024 * 1024;

const MOST_FILES = 100;
/** Of the requests of a scan: the rest is for the target. */
const SHARE_OF_REQUESTS = 0.3;

/** The texts with what their references lead to on the target's site. Files of the disk are there already, or not at all. */
export async function withFiles(given: readonly SourceText[], search: DocumentSearch): Promise<SourceText[]> {
  const texts = [...given];
  const requested = new Set(texts.map(({ from }) => from));
  let left = Math.ceil(search.wire.stats().budget * SHARE_OF_REQUESTS);
  let room = MAX_DOCUMENT_BYTES - texts.reduce((sum, { text }) => sum + text.length, 0);
  for (let at = 0; at < texts.length && texts.length < MOST_FILES; at += 1) {
    const current = texts[at];
    if (current === undefined) break;
    for (const from of externalFiles(current)) {
      if (requested.has(from) || texts.length >= MOST_FILES) continue;
      requested.add(from);
      const url = plainUrl(from);
      if (url === undefined) continue;
      if (!inScope(search.target, url)) {
        search.wire.note(
          say`The API document refers to ${quote(from, 120)}, which is on another site and was not requested.`,
        );
        continue;
      }
      left -= 1;
      if (left < 0) {
        search.wire.note(
          own('The API document refers to more files than its share of the requests; the others were not read.'),
        );
        return texts;
      }
      const text = await fetchText(url.href, search);
      room -= typeof text === 'string' ? text.length : 0;
      if (room < 0) {
        search.wire.note(own('The files of the API document are too long together; not all were read.'));
        return texts;
      }
      if (typeof text === 'string') texts.push({ from, text });
      else search.wire.note(say`The API document refers to ${quote(from, 120)}, which could not be read: ${text.why}.`);
    }
  }
  return texts;
}

/** Why there is no text. */
interface NoText {
  readonly why: Said;
  /** There was a response, and it was not the text. */
  readonly isResponse: boolean;
}

export async function fetchText(url: string, { wire }: DocumentSearch): Promise<string | NoText> {
  const result = await wire.get(url, { maxBodyBytes: MAX_DOCUMENT_BYTES });
  const exchange = result.ok ? result.exchanges[0] : undefined;
  if (exchange === undefined) return { why: result.ok ? own('there was no response') : result.why, isResponse: false };
  const { status, body, truncated } = exchange.response;
  if (truncated) return { why: say`it is longer than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB`, isResponse: true };
  return status === 200 ? body : { why: say`the server returned ${status}`, isResponse: true };
}
