/** Names under which a service hands out what is there to be handed out: the session itself, CSRF tokens, the token of a login. */
import { wordsOf } from './name-words.ts';
import type { ValuePlace } from './places.ts';

const PAGE_WORDS = new Set(['csrf', 'xsrf', 'captcha', 'recaptcha', 'hcaptcha', 'turnstile', 'nonce']);
const SESSION = /^(?:x )?(?:session|sess|sid|visitor|remember)(?: me)? (?:key|secret|token|id)$/;
/** What carries a session by itself, where nothing but one value stands. */
const CARRIERS = /(?:^| )(?:access|refresh|id|auth|bearer|user|login|oauth2?) token$|(?:^| )(?:authorization|bearer)$/;

/** Whether a value under this name is the service's own at such a place; a provider's form is a key there all the same. */
export const isOwnName = (name: string, place: ValuePlace): boolean => {
  const words = wordsOf(name);
  const text = words.join(' ');
  if (words.some((word) => PAGE_WORDS.has(word)) || SESSION.test(text)) return true;
  return (place === 'cookie' || place === 'header') && CARRIERS.test(text);
};
