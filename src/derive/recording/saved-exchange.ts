/** An exchange in a recording: the body as text, or in base64 where JSON would write most of its characters as escapes. */
import type { Exchange, Received } from '../../model/exchange.ts';

export interface SavedExchange extends Omit<Exchange, 'response'> {
  readonly response: Omit<Received, 'body'> & { readonly body: string | { readonly base64: string } };
}

/** A character that JSON writes with six. */
const ESCAPED = /[\u0000-\u0007\u000b\u000e-\u001f\u007f-\u009f]/g;
/** Of all characters, from which share on base64 is less than half as long. */
const SHARE = 0.25;

export function savedExchange(given: Exchange): SavedExchange {
  const exchange = withoutCredentials(given);
  const { body } = exchange.response;
  const escapes = body.match(ESCAPED)?.length ?? 0;
  if (escapes <= body.length * SHARE) return exchange;
  const bytes = Buffer.from(body, 'utf8');
  // A lone half of a pair has no bytes.
  if (bytes.toString('utf8') !== body) return exchange;
  return { ...exchange, response: { ...exchange.response, body: { base64: bytes.toString('base64') } } };
}

function withoutCredentials(exchange: Exchange): Exchange {
  if (exchange.recorded?.sent === undefined) return exchange;
  const { sent: _, ...recorded } = exchange.recorded;
  return { ...exchange, recorded };
}

export function exchangeFrom({ response, ...rest }: SavedExchange): Exchange {
  const { body } = response;
  const text = typeof body === 'string' ? body : Buffer.from(body.base64, 'base64').toString('utf8');
  return { ...rest, response: { ...response, body: text } };
}
