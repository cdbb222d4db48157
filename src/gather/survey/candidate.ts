import type { Operation, OperationSource } from '../../model/evidence.ts';
import type { RequestSpec } from '../../model/probe.ts';

/** A request that something we saw suggests. */
export interface Candidate {
  /** Other than GET and HEAD: noted, and sent only where a document has it and the user consents. */
  readonly method: string;
  readonly url: string;
  readonly source: OperationSource;
  /** URLs that redirected here, the first first; empty when nothing did. */
  readonly redirectedFrom: readonly string[];
  /** What a person reads on the link that leads there. */
  readonly linkText?: string;
  /** What a document says of it; its path is the template. */
  readonly described?: Pick<Operation, 'operationId' | 'documented' | 'parameters' | 'path'>;
  /** With the headers and body that a document requires; a plain GET of the URL unless said. */
  readonly request?: RequestSpec;
}

export const candidate = (url: string, source: OperationSource): Candidate => ({
  method: 'GET',
  url,
  source,
  redirectedFrom: [],
});
