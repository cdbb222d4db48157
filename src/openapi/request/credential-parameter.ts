import { splitWords } from '../../parse/words.ts';
import type { Parameter } from '../document.ts';

/**
 * Whether a parameter carries a credential, by its name and place: `x_api_key: str = Header(None)` and a session cookie taken by hand are
 * documented so, and no security scheme speaks of them.
 */
export const isCredentialParameter = ({ name, in: place, description = '', required }: CredentialParts): boolean => {
  const words = splitWords(name);
  const whole = words.join('');
  if (words.some((word) => OTHERS.has(word)) || isFilter(name)) return false;
  if (place === 'header') return IN_HEADER.has(whole) || words.some((word) => DISTINCTIVE.has(word)) || isPaired(words);
  if (place === 'cookie') return required || IN_COOKIE.has(whole) || words.some((word) => IN_COOKIE.has(word));
  return place === 'query' && IN_QUERY.has(whole) && !ONE_TIME.test(description.slice(0, 300));
};

type CredentialParts = Pick<Parameter, 'name' | 'in' | 'description' | 'required'>;

/** What these words name is a preference, or gives no access. */
const OTHERS = new Set(
  'csrf xsrf idempotency request correlation trace page next continuation cursor sync device push captcha recaptcha turnstile verification verify reset confirm confirmation invite invitation registration unsubscribe locale lang language theme consent timezone currency public count limit type max'.split(
    ' ',
  ),
);

/** What such a parameter narrows down or orders: `exclude_secret_types`, `password_changed_before`. */
const FILTER_WORDS = new Set(
  'exclude excluded include included filter filters sort order by before after since until older newer than changed updated created expired expires expiring used rotated age days contains like prefix suffix not has is with without only types status kind kinds state'.split(
    ' ',
  ),
);

/** Whether a parameter chooses among things that have a credential instead of being one. */
export const isFilter = (name: string): boolean => splitWords(name).some((word) => FILTER_WORDS.has(word));

const DISTINCTIVE = new Set(['authorization', 'apikey', 'jwt', 'bearer', 'password', 'credential', 'credentials']);

const IN_HEADER = new Set(
  'token xtoken auth xauth xsession xsessionid sessionid xsecret secret xkey xauthorization xaccesskey'.split(' '),
);

/** `X-Api-Key`, `X-Admin-Token`: one word says what for, the other that it is secret. */
const isPaired = (words: readonly string[]): boolean =>
  words.some((word) => WHOSE.has(word)) && words.some((word) => ['key', 'token', 'secret'].includes(word));

const WHOSE = new Set(
  'api auth access admin app application user client service session internal private master partner account login'.split(
    ' ',
  ),
);

const IN_COOKIE = new Set(
  'session sessionid sid sess token accesstoken authtoken auth jwt sessiontoken authorization'.split(' '),
);

const IN_QUERY = new Set(
  'accesstoken apikey apitoken authtoken auth token jwt sessiontoken sessionid sessionkey authkey accesskey xapikey bearertoken'.split(
    ' ',
  ),
);

/** Whether a token is that of one link, in a mail for instance, by what the document says of it: it is no way to sign in to the API. */
export const isOneTime = (path: string, { description = '' }: Pick<Parameter, 'description'>): boolean =>
  ONE_TIME_PATH.test(path) || ONE_TIME.test(description.slice(0, 300));

const ONE_TIME_PATH =
  /\/(?:[a-z0-9]{1,20}[-_])?(?:verif|confirm|reset|activat|invit|unsubscribe|magic|callback|introspect|share|download|tokeninfo)/i;
const ONE_TIME = /\b(?:verif|confirm|reset|invit|activat|unsubscri|one[- ]time|magic|e?mail)/i;
