import { createRemover } from '../../derive/credentials/credential-remover.ts';
import { ANONYMOUS } from '../../model/identity.ts';
import { own } from '../../model/said.ts';
import type { Budget } from './budget.ts';
import { createConnector } from './connector.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import { NO_BUDGET } from './gate.ts';
import { mergeHeaders, usualHeaders } from './merge-headers.ts';
import type { Incoming, Outgoing } from './messages.ts';
import { inScope } from './scope.ts';
import type { StepRequest, StepResponse, StepResult } from './step.ts';
import { textOf, toExchange } from './to-exchange.ts';
import type { Opened, Transmitter } from './transmit.ts';
import type { WireOptions } from './wire-options.ts';

/** Sends requests of recipes: at the pace, within the budget, to the target and to the origins that the recipe itself names. */
export interface StepDoor {
  send(request: StepRequest, id: string, origins: readonly string[]): Promise<StepResult>;
  close(): Promise<void>;
}

export interface StepDoorParts {
  readonly options: WireOptions;
  readonly transmitter: Transmitter;
  readonly budget: Budget;
  readonly stop: AbortSignal;
}

export function createStepDoor({ options, transmitter, budget, stop }: StepDoorParts): StepDoor {
  const { limits, target } = options;
  const elsewhere = new Map<string, Dispatch>();

  /** The connector of the scan connects to the target alone. */
  function dispatchTo(url: URL): Dispatch | undefined {
    if (inScope(target, url)) return undefined;
    const known = elsewhere.get(url.origin);
    if (known !== undefined) return known;
    const connector = createConnector({ ...options, target: url, timeoutMs: limits.timeoutMs });
    const made = createDispatch({ connector, stop, ...limits });
    elsewhere.set(url.origin, made);
    return made;
  }

  return {
    async send({ headers, ...request }, id, origins) {
      const { url } = request;
      if (!inScope(target, url) && !origins.includes(url.origin)) return OUTSIDE_RECIPE;
      if (!budget.take(1)) return { ok: false, left: 'budget', why: NO_BUDGET.why };
      const outgoing = { ...request, headers: mergeHeaders(usualHeaders(options), headers), fresh: false };
      const opened = await transmitter.open(outgoing, limits.maxBodyBytes, dispatchTo(url));
      return responseOf(opened, { id, outgoing });
    },
    close: async () => {
      await Promise.all([...elsewhere.values()].map((dispatch) => dispatch.close()));
    },
  };
}

const OUTSIDE_RECIPE = {
  ok: false,
  left: 'scope',
  why: own('it leads to another site, which the recipe does not name'),
} as const;

function responseOf(
  opened: Opened,
  { id, outgoing }: { readonly id: string; readonly outgoing: Outgoing },
): StepResult {
  if (!opened.ok) return { ok: false, left: 'failed', why: opened.why };
  const { incoming } = opened;
  return {
    ok: true,
    response: {
      ...rawOf(incoming),
      seal: (secrets, identity = ANONYMOUS) => toExchange({ id, outgoing, incoming, identity }, createRemover(secrets)),
    },
  };
}

const rawOf = (incoming: Incoming): Omit<StepResponse, 'seal'> => ({
  status: incoming.status,
  headers: incoming.headers,
  body: textOf(incoming),
});
