/** Names under which a service issues what is meant to be issued: the session itself, CSRF tokens, the token of a login. */
import { remembered } from '../parse/remembered.ts';
import { wordsOf } from './name-words.ts';
import type { ValuePlace } from './places.ts';

const PAGE_WORDS = new Set(['csrf', 'xsrf', 'captcha', 'recaptcha', 'hcaptcha', 'turnstile', 'nonce']);
const SESSION = /^(?:x )?(?:session|sess|sid|visitor|remember)(?: me)? (?:key|secret|token|id)$/;
/** What carries a session by itself, where there is nothing but one value. */
const CARRIERS = /(?:^| )(?:access|refresh|id|auth|bearer|user|login|oauth2?) token$|(?:^| )(?:authorization|bearer)$/;

const isOfPage = remembered((name) => wordsOf(name).some((word) => PAGE_WORDS.has(word)));
const isSession = remembered((name) => SESSION.test(wordsOf(name).join(' ')));

/** Whether a header or cookie of this name carries a session by itself, as `Authorization` and `X-Auth-Token` do. */
export const carriesSession = remembered((name) => CARRIERS.test(wordsOf(name).join(' ')));

/** Whether a value under this name is the service's own at such a place; a provider's form is a key there all the same. */
export const isOwnName = (name: string, place: ValuePlace): boolean =>
  isOfPage(name) || isSession(name) || ((place === 'cookie' || place === 'header') && carriesSession(name));

/** Whether a value under this name opens nothing wherever it is. What carries a session may be handed to its owner, but belongs in no log. */
export const opensNothing = (name: string): boolean => isOfPage(name);
