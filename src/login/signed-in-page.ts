import { isRefusal, isSuccess, jsonOf } from '../derive/page.ts';
import { isErrorObject } from '../derive/response/refusal.ts';
import type { Exchange } from '../model/exchange.ts';
import { ANONYMOUS } from '../model/identity.ts';
import { pathWords } from '../parse/uri.ts';
import type { CheckRequest } from './recipe.ts';

/** Paths that are about whoever asks. */
const OWN = new Set(['me', 'whoami', 'self', 'profile', 'account', 'userinfo', 'user', 'session', 'dashboard', 'home']);

/** A page that was shown to the identity and refused without credentials, by what was seen of the target; one about the user first. */
export function signedInPage(seen: readonly Exchange[], identity: string): CheckRequest | undefined {
  const refused = new Set(
    seen.filter((each) => each.identity === ANONYMOUS && isRefused(each)).map(({ request }) => request.url),
  );
  const shown = seen.filter(
    (each) =>
      each.identity === identity &&
      each.session === undefined &&
      each.request.method === 'GET' &&
      isSuccess(each) &&
      !isErrorObject(jsonOf(each)) &&
      refused.has(each.request.url),
  );
  const [first] = [...shown.filter(({ request }) => isOwn(request.url)), ...shown];
  return first === undefined ? undefined : { url: first.request.url, headers: [] };
}

const isOwn = (url: string): boolean => pathWords(new URL(url).pathname).some((word) => OWN.has(word));

/** Sent to the log-in, or refused. */
const isRefused = (exchange: Exchange): boolean =>
  isRefusal(exchange) || (exchange.response.status >= 300 && exchange.response.status < 400);
