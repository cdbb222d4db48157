import type { Exchange } from '../../model/exchange.ts';
import type { ApiDocument } from '../../openapi/document.ts';
import type { Wire } from './wire-options.ts';

/** Sessions that the scan opens itself. What each call sent comes back as exchanges without credentials. */
export interface SessionsOfScan {
  /** Before the first other request. Throws UsageError where a log-in fails, and UnreachableError where there is no response. */
  signIn(wire: Wire): Promise<readonly Exchange[]>;
  /** After the survey: how these sessions end, given what was seen so far. */
  follow(seen: SeenByScan): Promise<readonly Exchange[]>;
}

export interface SeenByScan {
  readonly exchanges: readonly Exchange[];
  readonly document?: ApiDocument;
}
