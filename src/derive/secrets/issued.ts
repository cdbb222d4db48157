import type { Exchange } from '../../model/exchange.ts';
import { pathWords } from '../../parse/uri.ts';
import { isSuccess } from '../page.ts';
import { pathOf } from '../place.ts';

/** What is made, and how, in the path of an operation that makes credentials. */
const MADE = new Set(
  'key keys apikey apikeys token tokens credential credentials secret secrets client clients application applications app apps webhook webhooks account accounts'.split(
    ' ',
  ),
);
const MAKING = new Set('register registration rotate regenerate issue generate mint renew'.split(' '));

/**
 * Whether the response is the one response in which a new credential must be shown: a success to a request that made it, by the path
 * (`POST /api-keys`, `POST /clients/7/rotate`). A later read is none.
 */
export function issuesCredentials(exchange: Exchange): boolean {
  if (!/^(?:POST|PUT|PATCH)$/.test(exchange.request.method) || !isSuccess(exchange)) return false;
  return pathWords(pathOf(exchange)).some((word) => MADE.has(word) || MAKING.has(word));
}
