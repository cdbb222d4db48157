import type { Exchange } from '../../model/exchange.ts';
import { eventsIn } from '../../parse/event-stream.ts';
import { headerValue } from '../../parse/header-lines.ts';
import { walkJson } from '../../parse/json.ts';
import { oncePer } from '../../parse/once-per.ts';
import { isEventStream } from '../mcp/reply.ts';
import { isSuccess, jsonOf } from '../page.ts';
import { urlOf } from '../place.ts';
import { modelReply } from './model-reply.ts';
import { PROBE_HEADER, probeFrom, type SentProbe } from './probes.ts';

/** A probe and what was written back. */
export interface Probed extends SentProbe {
  readonly exchange: Exchange;
  /** Without our own words. */
  readonly text: string;
}

/** One endpoint that was probed, with its replies in the order of sending. */
export interface ProbedEndpoint {
  readonly url: string;
  readonly replies: readonly Probed[];
}

const MAX_TEXT = 200_000;

/** Endpoints that probes were sent to, with the successful replies. */
export const probedEndpoints = oncePer((exchanges: readonly Exchange[]): readonly ProbedEndpoint[] => {
  const endpoints = new Map<string, Probed[]>();
  for (const exchange of exchanges) {
    const sent = probeFrom(headerValue(exchange.request.headers, PROBE_HEADER) ?? '');
    if (sent === undefined || exchange.request.method !== 'POST') continue;
    const { origin, pathname } = urlOf(exchange);
    const replies = endpoints.get(origin + pathname) ?? [];
    endpoints.set(origin + pathname, replies);
    if (isSuccess(exchange)) replies.push({ ...sent, exchange, text: withoutOurs(replyText(exchange), sent) });
  }
  return [...endpoints].map(([url, replies]) => ({ url, replies }));
});

/** What a person would read: the text of a model's format, else the strings of JSON or of a stream, else the body. */
export function replyText(exchange: Exchange): string {
  const known = modelReply(exchange);
  if (known !== undefined) return known.text.slice(0, MAX_TEXT);
  const { body } = exchange.response;
  if (isEventStream(exchange))
    return eventsIn(body)
      .map(({ data }) => data)
      .join('')
      .slice(0, MAX_TEXT);
  const json = jsonOf(exchange);
  if (json === undefined) return body.slice(0, MAX_TEXT);
  const texts: string[] = [];
  walkJson(json, (each) => {
    if (typeof each === 'string') texts.push(each);
  });
  return texts.join('\n').slice(0, MAX_TEXT);
}

/** An echo is no reply: our message is cut out wherever it is, whole or in the lines that it has. */
function withoutOurs(text: string, { probe, canary }: SentProbe): string {
  const sent = probe.text(canary);
  const pieces = [sent, ...sent.split('\n').filter((line) => line.length >= 20)];
  return pieces.reduce((left, piece) => left.replaceAll(piece, ' '), text);
}
