import type { StepRequest } from '../gather/wire/step.ts';
import type { HeaderLine } from '../parse/header-lines.ts';

export type { StepRequest };

/** What came back, as it came: it may hold credentials. */
export interface StepResponse {
  readonly url: URL;
  readonly status: number;
  readonly headers: readonly HeaderLine[];
  readonly body: string;
}
