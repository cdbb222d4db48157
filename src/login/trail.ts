import type { StepResponse as Received } from '../gather/wire/step.ts';
import type { Wire } from '../gather/wire/wire-options.ts';
import type { Exchange, SessionPart, SessionStep } from '../model/exchange.ts';
import { ANONYMOUS } from '../model/identity.ts';
import type { HeaderLine } from '../parse/header-lines.ts';
import { type CookieNumbers, createCookieNumbers } from './cookie-numbers.ts';
import { Failed } from './failed.ts';
import { outlineOf, outlineOfHeaders, secretsSent } from './secrets.ts';
import type { StepRequest, StepResponse } from './step-exchange.ts';

/** Which part a request has in the life of a session. */
export interface Part {
  readonly session: string;
  readonly part: SessionPart;
  /** Whose credentials it carries; none by default. */
  readonly identity?: string;
  readonly policy?: SessionStep['policy'];
}

interface Entry {
  readonly request: StepRequest;
  readonly received: Received;
  readonly part: Part;
  asUser?: boolean;
}

/** The requests of one identity's sessions. They become exchanges when all credentials are known, so that none of them holds one. */
export interface Trail {
  /** Throws Failed where the request is not sent or gets no response. */
  send(request: StepRequest, part: Part): Promise<StepResponse>;
  /** Notes of the last request whether its response was the user's. */
  judge(asUser: boolean): void;
  /** The exchanges since the last call. */
  seal(secrets: readonly HeaderLine[]): Exchange[];
  /** All that was sent and must not be shown. */
  secrets(): readonly HeaderLine[];
}

export function createTrail(wire: Wire, origins: readonly string[]): Trail {
  const numbers = createCookieNumbers();
  const sent: HeaderLine[] = [];
  let entries: Entry[] = [];

  return {
    async send(request, part) {
      sent.push(...secretsSent(request));
      const result = await wire.step(request, origins);
      if (!result.ok) throw new Failed(result.why);
      entries.push({ request, received: result.response, part });
      const { status, headers, body } = result.response;
      return { url: request.url, status, headers, body };
    },
    judge(asUser) {
      const last = entries.at(-1);
      if (last !== undefined) last.asUser = asUser;
    },
    seal(secrets) {
      const all = [...secrets, ...sent];
      const sealed = entries.map((entry) => sealedEntry(entry, all, numbers));
      entries = [];
      return sealed;
    },
    secrets: () => sent,
  };
}

function sealedEntry(entry: Entry, secrets: readonly HeaderLine[], numbers: CookieNumbers): Exchange {
  const { request, received, part, asUser } = entry;
  const exchange = received.seal(secrets, part.identity ?? ANONYMOUS);
  const { body, ...sent } = exchange.request;
  const cookies = numbers.of(request.headers, received.headers);
  return {
    ...exchange,
    request: {
      ...sent,
      headers: outlineOfHeaders(sent.headers),
      ...(body !== undefined && { body: outlineOf(request.body ?? '') }),
    },
    session: {
      session: part.session,
      part: part.part,
      cookies,
      ...(asUser !== undefined && { asUser }),
      ...(part.policy !== undefined && { policy: part.policy }),
    },
  };
}
