/** The one line on standard output by which whoever started the process learns that it is ready. */
export function sayReady(role: 'server' | 'worker', details: Readonly<Record<string, string>>): void {
  process.stdout.write(`${JSON.stringify({ event: 'ready', role, pid: process.pid, ...details })}\n`);
}
