/** The one line on standard output that tells whoever started the process that it does its work now. */
export function sayReady(role: 'server' | 'worker', details: Readonly<Record<string, string>>): void {
  process.stdout.write(`${JSON.stringify({ event: 'ready', role, pid: process.pid, ...details })}\n`);
}
