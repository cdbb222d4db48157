import { setFlagsFromString } from 'node:v8';
import type { Exchange } from '../model/exchange.ts';

/** Characters of bodies from which on reading makes more garbage than the rest of a scan. */
const MANY = 8 * 1024 * 1024;

/**
 * V8 lets a large heap grow to four times what is alive in it before it collects. Where long responses are read piece by piece, collecting sooner costs
 * little, and halves the peak; short scans would pay for it at their start.
 */
export function collectSoonerFor(exchanges: readonly Exchange[]): void {
  const length = exchanges.reduce((sum, { response }) => sum + response.body.length, 0);
  if (length > MANY) setFlagsFromString('--heap-growing-percent=60');
}
