import type { Sent } from '../model/exchange.ts';

/** Headers that every request of ours has, and those by which a browser describes itself: a person need not repeat them. */
const LEFT_OUT =
  /^(?:user-agent|accept|accept-encoding|accept-language|host|connection|content-length|dnt|priority|upgrade-insecure-requests|sec-.{1,60})$/i;

/** A line for a POSIX shell that sends the same request; removed credentials are written `(removed)`. */
export function curlOf(request: Sent): string {
  const method =
    request.method === 'GET' ? '' : request.method === 'HEAD' ? ' -I' : ` -X ${shellQuote(request.method)}`;
  const headers = request.headers
    .filter(([name]) => !LEFT_OUT.test(name))
    .map(([name, value]) => ` -H ${shellQuote(`${name}: ${value}`)}`);
  const body = request.body === undefined ? '' : ` --data-raw ${shellQuote(request.body)}`;
  return `curl -si${method}${headers.join('')}${body} ${shellQuote(request.url)}`;
}

/** Bare where nothing in it means anything to a shell, else in single quotes. */
export const shellQuote = (text: string): string =>
  /^[\w@%+=:,./-]{1,4096}$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
