/** One line for every change, so that a test can show that a scan made none. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/** Appends to `$STATE_DIR/mutations.txt`; does nothing without `STATE_DIR`. */
export function record(what) {
  if (process.env.STATE_DIR) appendFileSync(join(process.env.STATE_DIR, 'mutations.txt'), `${what}\n`);
}
