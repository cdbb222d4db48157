import type { HeaderLine } from '../parse/header-lines.ts';

/** A request as a step sends it, credentials and all. */
export interface StepRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: readonly HeaderLine[];
  readonly body?: string;
}

/** What came back, as it came: it may hold credentials, and is never kept. */
export interface StepResponse {
  readonly url: URL;
  readonly status: number;
  readonly headers: readonly HeaderLine[];
  readonly body: string;
}
