import type { SourceText } from '../../openapi/document.ts';
import { type DocumentReading, readingDocument } from '../../openapi/read/read.ts';
import { runInTurns } from '../../parse/steps.ts';
import { collectSoonerForTexts } from './large-heap.ts';

/** Of the time for gathering, all documents together: the rest is for the target. */
const SHARE = 0.3;

export type DocumentReader = (texts: readonly SourceText[]) => Promise<DocumentReading>;

/** Reads documents as far as there is time for them; `ended`: the scan is over or was interrupted. */
export function documentReader(gatheringMs: number, ended: () => boolean): DocumentReader {
  let left = gatheringMs * SHARE;
  return async (texts) => {
    collectSoonerForTexts(texts);
    const startedAt = performance.now();
    const spent = (): number => performance.now() - startedAt;
    const reading = await runInTurns(readingDocument(texts), () => spent() < left && !ended());
    left -= spent();
    return reading;
  };
}
