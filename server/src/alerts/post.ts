import type { Config } from '../config/config.ts';
import { guardedAgent } from '../service/guards/dispatcher.ts';

/** How one attempt ended. */
export interface Outcome {
  readonly delivered: boolean;
  /** HTTP status, or the reply code of a mail server; null where no response came. */
  readonly status: number | null;
  /** Why it was not delivered, in our own words. */
  readonly error?: string;
  /** The receiver wants no more messages at this address. */
  readonly gone?: boolean;
  readonly retryAfter?: string;
}

interface Posting {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** For look-up, connection and response together. */
const DEADLINE_MS = 15_000;

/** Sends a body by POST to an address that this server may contact. Redirects are not followed and the body of the response is not read. Never throws. */
export async function post(
  allowed: Config['allowedNetworks'],
  { url, body, headers }: Posting,
  deadlineMs = DEADLINE_MS,
): Promise<Outcome> {
  const agent = guardedAgent(allowed);
  try {
    const { origin, pathname, search } = new URL(url);
    const { statusCode: status, headers: received } = await agent.request({
      origin,
      path: pathname + search,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'openbrick-webhook', ...headers },
      body,
      signal: AbortSignal.timeout(deadlineMs),
    });
    const retryAfter = received['retry-after'];
    const delivered = status >= 200 && status < 300;
    return {
      delivered,
      status,
      ...(!delivered && { error: refusal(status) }),
      gone: status === 410,
      ...(typeof retryAfter === 'string' && { retryAfter }),
    };
  } catch (error) {
    return { delivered: false, status: null, error: reasonOf(error) };
  } finally {
    // Not `close`: it would wait for a body without end.
    await agent.destroy();
  }
}

/** What a response that is no success means for the sender. */
function refusal(status: number): string {
  if (status >= 300 && status < 400) return 'the receiver redirects to another address, which is not followed';
  if (status === 410) return 'the receiver wants no more messages at this address';
  return status === 429 ? 'the receiver wants fewer messages' : `the receiver responded ${status}`;
}

const reasons: Readonly<Record<string, string>> = {
  OPENBRICK_ADDRESS: 'the address is in a network that this server may not connect to',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was closed',
  UND_ERR_SOCKET: 'the connection was closed',
  ENOTFOUND: 'the name has no address',
  EAI_AGAIN: 'the name could not be looked up',
};

/** Texts of errors hold addresses of the inside: the log of deliveries has our own words. */
function reasonOf(error: unknown): string {
  const { name, code, cause } = error as { name?: string; code?: string; cause?: { code?: string } };
  if (name === 'TimeoutError' || /TIMEOUT|TIMEDOUT/.test(code ?? '')) return 'no response in time';
  if (/CERT|TLS|SSL/.test(code ?? '')) return 'the TLS certificate was not accepted';
  return reasons[code ?? ''] ?? reasons[cause?.code ?? ''] ?? 'the connection failed';
}
