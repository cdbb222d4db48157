import { spawn } from 'node:child_process';

/** The pager that the environment asks for: `PAGER`, or less; undefined where the user wants none. */
export function pagerOf(env: NodeJS.ProcessEnv): string | undefined {
  const wanted = env['PAGER']?.trim() ?? (process.platform === 'win32' ? '' : 'less');
  return wanted === '' || wanted === 'cat' ? undefined : wanted;
}

/**
 * Shows a text in the user's pager, and waits until it is closed. False where there is none or it does not start, so that nothing was shown.
 * Like git it lets less show colours, leave the text on the screen, and end at once where the text fits (`LESS=FRX`).
 */
export function showPaged(text: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const pager = pagerOf(env);
  if (pager === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(pager, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env: { LESS: 'FRX', ...env } });
    // Who leaves the pager early closes our pipe: that is no failure.
    child.stdin.on('error', () => undefined);
    child.on('error', () => resolve(false));
    // 126 and 127 are the shell's: the program cannot be run, or is not there.
    child.on('close', (status) => resolve(status !== 126 && status !== 127));
    child.stdin.end(text);
  });
}
