import { speaksOtherVersion } from './failure.ts';
import type { Incoming } from './messages.ts';

/** The same request over HTTP/1.1 and over HTTP/2. */
interface Ways {
  /** A second request changes nothing. */
  readonly isRead: boolean;
  one(): Promise<Incoming>;
  two(): Promise<Incoming>;
}

/** Which version of HTTP an origin speaks: HTTP/1.1 unless its first response shows that it wants HTTP/2. */
export interface Versions {
  send(origin: string, ways: Ways): Promise<Incoming>;
}

export function createVersions(): Versions {
  const known = new Map<string, 1 | 2>();
  const tried = new Set<string>();

  async function first(origin: string, { isRead, one, two }: Ways): Promise<Incoming> {
    const reply = await one().then(
      (incoming) => ({ incoming, error: undefined }),
      (error: unknown) => ({ incoming: undefined, error }),
    );
    const { incoming, error } = reply;
    const mayBeTwo = incoming === undefined ? speaksOtherVersion(error) : wantsHttp2(incoming);
    const isWorthIt = mayBeTwo && isRead && !tried.has(origin);
    if (isWorthIt) tried.add(origin);
    const second = isWorthIt ? await two().catch(() => undefined) : undefined;
    if (second !== undefined) known.set(origin, 2);
    else if (incoming !== undefined) known.set(origin, 1);
    const response = second ?? incoming;
    if (response === undefined) throw error;
    return response;
  }

  return {
    send(origin, ways) {
      const version = known.get(origin);
      if (version === undefined) return first(origin, ways);
      return version === 1 ? ways.one() : ways.two();
    },
  };
}

/** Refusals of HTTP/1.1: `505`, `426`, a load balancer's `464`, and the words of Node's server. */
function wantsHttp2({ status, bytes }: Incoming): boolean {
  if (status === 505 || status === 426 || status === 464) return true;
  return (
    status === 403 && bytes.length < 500 && /ALPN Protocol, expected `h2`/.test(Buffer.from(bytes).toString('latin1'))
  );
}
