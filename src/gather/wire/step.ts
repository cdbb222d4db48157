import type { Exchange } from '../../model/exchange.ts';
import type { Said } from '../../model/said.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';

/** A request that the user's log-in recipe names: the recipe is the consent to it. */
export interface StepRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: readonly HeaderLine[];
  readonly body?: string;
}

/** What came back, as it came: it may hold credentials. */
export interface StepResponse {
  readonly status: number;
  readonly headers: readonly HeaderLine[];
  readonly body: string;
  /** What is kept of it once all credentials are known: without them. */
  seal(secrets: readonly HeaderLine[], identity?: string): Exchange;
}

export type StepResult =
  | { readonly ok: true; readonly response: StepResponse }
  | { readonly ok: false; readonly left: 'scope' | 'budget' | 'time' | 'failed'; readonly why: Said };
