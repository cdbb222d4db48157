import type { Exchange } from '../../model/exchange.ts';
import { UNAUTHENTICATED } from '../../model/identity.ts';
import type { RequestProbe } from '../../model/probe.ts';
import { own, quote, type Said } from '../../model/said.ts';
import { requestAgain } from '../response/again.ts';

/** The same read once more on a connection of its own, as an identity or without credentials; none where it cannot be repeated. */
export function again(id: string, exchange: Exchange, name: string): RequestProbe[] {
  const request = requestAgain(exchange);
  if (request === undefined) return [];
  const who = name === UNAUTHENTICATED ? { anonymous: true } : { as: name };
  return [{ kind: 'request', id, risk: 'read', fresh: true, request, ...who }];
}

/** An identity in a sentence: `as bob`, `without credentials`. */
export const asWhom = (name: string): Said =>
  name === UNAUTHENTICATED ? own('without credentials') : own(`as ${quote(name)}`);
