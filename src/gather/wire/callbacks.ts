import { randomBytes } from 'node:crypto';
import type { CallbackProbe, ProbeResult } from '../../model/probe.ts';
import { CALLBACK } from '../../model/probe.ts';
import { own } from '../../model/said.ts';
import { type CallbackListener, listenForCallbacks } from './callback-listener.ts';

/** Addresses that the server under test is given to fetch. */
export interface Callbacks {
  /** Sends a probe with an address of its own, and adds to its response which that was, and whether it was fetched where that is known. */
  send(probe: CallbackProbe, transmit: (filled: CallbackProbe) => Promise<ProbeResult>): Promise<ProbeResult>;
  close(): void;
}

/** How long a server may take that fetches after it has responded. */
const WAIT_MS = 500;

/** The user's address where there is one, else a listener of our own, which the first probe starts. */
export function createCallbacks(address: URL | undefined): Callbacks {
  let listening: Promise<CallbackListener> | undefined;

  async function toListener(
    probe: CallbackProbe,
    transmit: (filled: CallbackProbe) => Promise<ProbeResult>,
  ): Promise<ProbeResult> {
    listening ??= listenForCallbacks();
    const listener = await listening.catch(() => undefined);
    if (listener === undefined) return NO_LISTENER;
    const marker = newMarker();
    const url = listener.addressOf(marker);
    const result = await transmit(filled(probe, url));
    const fetched = await listener.wasFetched(marker, result.ok ? WAIT_MS : 0);
    return result.ok ? { ...result, callback: { url, fetched } } : result;
  }

  return {
    async send(probe, transmit) {
      if (address === undefined) return toListener(probe, transmit);
      const url = withMarker(address, newMarker());
      const result = await transmit(filled(probe, url));
      return result.ok ? { ...result, callback: { url } } : result;
    },
    close() {
      listening?.then(
        (listener) => listener.close(),
        () => undefined,
      );
    },
  };
}

const newMarker = (): string => `ob-${randomBytes(6).toString('hex')}`;

/** The marker as one more part of the user's path. */
function withMarker(address: URL, marker: string): string {
  const url = new URL(address);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${marker}`;
  return url.href;
}

function filled({ request, ...probe }: CallbackProbe, url: string): CallbackProbe {
  const { body } = request;
  return {
    ...probe,
    request: {
      ...request,
      url: request.url.replaceAll(CALLBACK, encodeURIComponent(url)),
      ...(body !== undefined && { body: body.replaceAll(CALLBACK, url) }),
    },
  };
}

const NO_LISTENER: ProbeResult = { ok: false, left: 'failed', why: own('no port on loopback could be opened') };
