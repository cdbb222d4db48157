import { setFlagsFromString } from 'node:v8';
import type { Exchange } from '../../model/exchange.ts';
import type { SourceText } from '../../openapi/document.ts';

/** Characters of bodies from which on reading makes more garbage than the rest of a scan. */
const MANY = 8 * 1024 * 1024;
/** A document is parsed as a whole: each of its characters makes as much garbage as four of a body. */
const OF_DOCUMENT = 4;

/**
 * V8 lets a large heap grow to four times what is alive in it before it collects. Where long responses are read piece by piece, collecting sooner costs
 * little, and halves the peak; short scans would pay for it at their start.
 */
export const collectSoonerFor = (exchanges: readonly Exchange[]): void =>
  collectSooner(exchanges.reduce((sum, { response }) => sum + response.body.length, 0));

/** The same for API documents that are about to be read. */
export const collectSoonerForTexts = (texts: readonly SourceText[]): void =>
  collectSooner(OF_DOCUMENT * texts.reduce((sum, { text }) => sum + text.length, 0));

/** From so many characters on, what is alive takes most of the memory that a scan may have. */
const VERY_MANY = 4 * MANY;

function collectSooner(characters: number): void {
  if (characters > MANY) setFlagsFromString(`--heap-growing-percent=${characters > VERY_MANY ? 25 : 60}`);
}
