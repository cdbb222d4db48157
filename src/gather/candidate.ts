import type { Operation, OperationSource } from '../model/evidence.ts';

/** A request that something we saw suggests. */
export interface Candidate {
  /** Other than GET and HEAD: noted, not sent. */
  readonly method: string;
  readonly url: string;
  readonly source: OperationSource;
  /** URLs that redirected here, the first first; empty when nothing did. */
  readonly redirectedFrom: readonly string[];
  /** What a document says of it. */
  readonly described?: Pick<Operation, 'operationId' | 'parameters'>;
}

export const candidate = (url: string, source: OperationSource): Candidate => ({
  method: 'GET',
  url,
  source,
  redirectedFrom: [],
});
