import type { App } from '../app.ts';
import { type FieldError, Problem } from '../problem.ts';

/** Requests a second that need no proof. */
const FREE_RATE = 20;

export interface OwnedTarget {
  /** Host and port of the target's URL. */
  readonly host: string;
  /** The host that was proved; void when the target has moved to another. */
  readonly verifiedHost: string | null;
  readonly rate: number;
  readonly allowWrites: boolean;
  readonly identities: number;
}

/**
 * Where the operator demands proof of ownership, a host that is not proved may be read at a low pace and without identities. Throws
 * `ownership-required`, which names each field that needs the proof.
 */
export function requireOwnership({ config }: Pick<App, 'config'>, target: OwnedTarget): void {
  if (!config.requireOwnership || target.verifiedHost === target.host) return;
  const errors: FieldError[] = [];
  if (target.allowWrites) errors.push({ pointer: '/policy/allowWrites', detail: 'needs proof of ownership' });
  if (target.identities > 0) errors.push({ pointer: '/identities', detail: 'needs proof of ownership' });
  if (target.rate > FREE_RATE) {
    errors.push({ pointer: '/pace/rate', detail: `needs proof of ownership above ${FREE_RATE}` });
  }
  if (errors.length === 0) return;
  throw new Problem('ownership-required', 'Prove that the host is yours first: POST /targets/{id}/ownership.', {
    errors,
  });
}
