import type { HeaderLine } from '../parse/header-lines.ts';
import type { DocumentReader } from './document-reader.ts';
import type { Surveyor } from './surveyor.ts';
import type { Wire } from './wire-options.ts';

/** What a search for the API's document works with. */
export interface DocumentSearch {
  readonly surveyor: Surveyor;
  readonly wire: Wire;
  readonly target: URL;
  /** Where some are sent, what acts is told more strictly. */
  readonly credentials: readonly HeaderLine[];
  /** As far as there is time. */
  readonly read: DocumentReader;
}
