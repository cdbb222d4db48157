import type { Sent } from '../model/exchange.ts';

/** Headers that every request of ours has, which a person need not repeat. */
const OURS = new Set(['user-agent', 'accept', 'accept-encoding', 'host', 'connection']);

/** A line for a POSIX shell that asks the same again; removed credentials stand as `(removed)`. */
export function curlOf(request: Sent): string {
  const method =
    request.method === 'GET' ? '' : request.method === 'HEAD' ? ' -I' : ` -X ${shellQuote(request.method)}`;
  const headers = request.headers
    .filter(([name]) => !OURS.has(name.toLowerCase()))
    .map(([name, value]) => ` -H ${shellQuote(`${name}: ${value}`)}`);
  const body = request.body === undefined ? '' : ` --data-raw ${shellQuote(request.body)}`;
  return `curl -si${method}${headers.join('')}${body} ${shellQuote(request.url)}`;
}

/** Bare where nothing in it means anything to a shell, else in single quotes. */
export const shellQuote = (text: string): string =>
  /^[\w@%+=:,./-]{1,4096}$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
