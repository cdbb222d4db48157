import type { DocumentReader } from './document-reader.ts';
import type { GateOptions } from './gate.ts';
import type { Surveyor } from './surveyor.ts';
import type { Wire } from './wire-options.ts';

/** What a search for the API's document works with. */
export interface DocumentSearch extends Omit<GateOptions, 'allowWrites'> {
  readonly surveyor: Surveyor;
  readonly wire: Wire;
  /** As far as there is time. */
  readonly read: DocumentReader;
}
