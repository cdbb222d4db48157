import { type ProbedEndpoint, probedEndpoints } from '../../derive/llm/probed.ts';
import { placeIn } from '../../derive/place.ts';
import { type NotApplicable, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, type Said } from '../../model/said.ts';

/** Observations of each endpoint of a language model that probes were sent to; not applicable without one that replied. */
export function ofProbed(
  exchanges: readonly Exchange[],
  judge: (endpoint: ProbedEndpoint) => readonly Observation[],
): readonly Observation[] | NotApplicable {
  const endpoints = probedEndpoints(exchanges).filter(({ replies }) => replies.length > 0);
  if (endpoints.length === 0) return notApplicable(own('no language model replied to probes; --llm-probes sends them'));
  return endpoints.flatMap(judge);
}

/** A finding about replies to probes: the place, and the reply that shows it. */
export const inReply = (exchange: Exchange, text: string): Pick<Observation, 'at' | 'proof'> => ({
  at: placeIn(exchange, { part: 'body' }),
  proof: { exchange: exchange.id, ...(text.trim() !== '' && { excerpt: quote(text.trim(), 160) }) },
});

/** `the probes "a" and "b"` */
export const probeWords = (ids: readonly string[]): Said => own(ids.map((id) => `\`${id}\``).join(' and '));

export const LLM_REFERENCES = ['https://genai.owasp.org/llm-top-10/'];
