import type { Surveyor } from '../survey/surveyor.ts';
import type { GateOptions } from '../wire/gate.ts';
import type { Wire } from '../wire/wire-options.ts';
import type { DocumentReader } from './document-reader.ts';

/** What a search for the API's document works with. */
export interface DocumentSearch extends Omit<GateOptions, 'allowWrites'> {
  readonly surveyor: Surveyor;
  readonly wire: Wire;
  /** As far as there is time. */
  readonly read: DocumentReader;
}
