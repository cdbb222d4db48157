import { codeOf } from '../inputs/given-file.ts';
import { outputFailed } from './exit-codes.ts';

/** Text that a command prints. What becomes of it is reported by `watchStandardStreams`. */
export const writeOut = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });

/**
 * A full disk or a closed terminal is one line and an exit code, never a stack trace. `openbrick … | head` closes our output early: that is
 * no failure. Where standard error is closed there is nowhere to say so.
 */
export function watchStandardStreams(): void {
  let isReported = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || isReported) return;
    isReported = true;
    process.stderr.write(`openbrick: standard output: cannot be written (${codeOf(error)})\n`);
    outputFailed();
  });
  process.stderr.on('error', () => undefined);
}
