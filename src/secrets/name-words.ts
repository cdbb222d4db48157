/** What a name says about the value under it. Names come in camel, snake, kebab or header case, or run together. */

import { remembered } from '../parse/remembered.ts';
import { officialRole } from './official-names.ts';

export type NameRole = 'api-key' | 'secret' | 'token' | 'password';

/** Words that people write together. */
const FUSED =
  /^(api|app|access|auth|client|consumer|secret|private|refresh|bearer|master|service|signing|encryption|account|admin|shared|bot|personal|jwt|webhook|deploy|oauth2?|license|cookie|session|csrf|xsrf|db|user|public|site|vault|root|my|pg|sql|mysql|ldap|smtp|ftp|ssh|redis|sa|bind|store|keystore|truststore|trust|proxy|wifi|vpn)(key|token|secret|password|passwd|pwd|pass|keyid|tokenid)$/;

/** Small words of a name: `AWSSecretAccessKey`, `aws_secret-access.key` and `X-Aws-Secretaccesskey` all end in secret, access, key. */
export const wordsOf = remembered((name): readonly string[] =>
  withoutAccents(name.slice(-80))
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]{1,80}/)
    .flatMap((word) => FUSED.exec(word)?.slice(1, 3) ?? [word])
    .filter((word) => word !== ''),
);

const withoutAccents = (name: string): string =>
  /[^\0-\x7f]/.test(name)
    ? name
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/ł/g, 'l')
    : name;

/** Password in German, Portuguese, Spanish, French, Dutch, Swedish, Polish, Finnish and Czech. */
const FOREIGN_PASSWORD =
  'passwort|kennwort|senha|contrasena|mot de passe|motdepasse|mdp|wachtwoord|losenord|haslo|salasana|heslo';

/** At the end of a name, after numbers and words of place are gone. */
const ROLES: readonly (readonly [NameRole, RegExp])[] = [
  [
    'password',
    new RegExp(
      `(?:^| )(?:password|passwd|pwd|passphrase|passcode|${FOREIGN_PASSWORD})$|(?:db|database|smtp|mail|mysql|postgres|pg|redis|mongo|user|root|admin|sql|ftp|ldap|login) pass$`,
    ),
  ],
  [
    'secret',
    /(?:^| )(?:secret|secrets)$|(?:secret|private|signing|sign|encryption|encrypt|crypto|cipher|hmac|jwt|cookie|session|aes|master|root|shared|account|storage|webhook|salt) (?:access )?key(?: base)?$|secret access key$|secret key base$|connection string$|(?:clave|chave|cle|chiave) (?:secreta|secrete|segreta|privada|privee|privata)$/,
  ],
  [
    'api-key',
    /(?:^| )(?:api|apis|app|apps|access|auth|authentication|authorization|service|service role|server|admin|subscription|functions|integration|developer|dev|partner|billing|rest|bearer|rapidapi) key$|^(?:x )?apikey$|(?:^| )(?:clave|chave|cle|chiave) (?:de |da |do |del )?api$|(?:^| )api (?:schluessel|schlussel|sleutel|nyckel)$/,
  ],
  [
    'token',
    /(?:access|refresh|auth|api|bearer|oauth|oauth2|personal|bot|deploy|admin|service|secret|private|vault|app|application|integration|registry|publish|write|management|master|root|provider) token$|^(?:proxy )?authorization$|^bearer$/,
  ],
];

/** With `token` or `key` behind them: names of services whose tokens are secrets. */
const SERVICES = new Set(
  'github gitlab bitbucket slack discord telegram npm pypi openai anthropic claude gemini mistral cohere groq huggingface hf replicate stripe paypal square adyen twilio sendgrid mailgun mailchimp postmark sentry datadog newrelic grafana pagerduty opsgenie cloudflare fastly vercel netlify heroku digitalocean linode hetzner aws azure gcp google firebase supabase airtable notion asana jira atlassian linear figma dropbox box shopify hubspot salesforce zendesk intercom algolia contentful sanity mapbox circleci travis jenkins docker terraform consul nomad doppler anaconda infisical okta auth0 clerk plaid coinbase binance alchemy infura etherscan facebook instagram twitter linkedin spotify twitch zoom webex sonar sonarqube codecov coveralls snyk nexus artifactory jfrog gitea forgejo harbor buildkite cachix expo percy chromatic pulumi railway render neon turso upstash planetscale prisma tailscale ngrok influx influxdb honeycomb rollbar bugsnag posthog mattermost rocketchat hass homeassistant plex strava trello clickup shortcut todoist deepseek xai perplexity langsmith wandb weaviate pinecone qdrant weather openweather openweathermap owm weatherapi tmdb omdb newsapi rapidapi giphy unsplash pexels pixabay edamam spoonacular finnhub alphavantage exchangerate mapquest geoapify locationiq opencage ipinfo ipstack abuseipdb virustotal shodan deepl elevenlabs assemblyai deepgram tavily serpapi firecrawl resend brevo ably imgbb paystack flutterwave mollie lemonsqueezy telnyx vonage plivo messagebird openrouter langfuse bedrock'.split(
    ' ',
  ),
);

/** Whether a name holds the name of a service: `openai`, `acme-stripe`. */
export const isServiceName = (name: string): boolean => wordsOf(name).some((word) => SERVICES.has(word));

/** Words that say: not a credential, or made to be shown, or alive for one page only. */
const VETOES = new Set(
  'csrf xsrf nonce state jti trace span request correlation hash hashed hashes digest integrity checksum etag fingerprint public publishable pub anon anonymous site sitekey cache sort partition primary foreign next prev previous cursor continuation sync idempotency masked redacted encrypted sealed placeholder example sample vapid instrumentation verifier challenge captcha recaptcha hcaptcha turnstile reset verification confirmation invite unsubscribe guest csp hint error forgot forgotten change old new current confirm confirmed repeat show hide min max is has no invalid wrong missing expired existing'.split(
    ' ',
  ),
);

/** Things that have keys and tokens of another kind (`page_token`, `deviceToken`), and API keys of their own too (`SEARCH_API_KEY`). */
const TOPICS = new Set(
  'page i18n translation translations label device push object row index field column search measurement tracking analytics map message text title upload playback thumbnail preview pagination scroll design tokenizer mime'.split(
    ' ',
  ),
);
/** Where a name ends so, what it is for does not matter. */
const PLAIN = /(?:^| )(?:api key|apikey|api token|secret|secret key|password)$/;
/** Their search keys are made to be shown. */
const SEARCH_SERVICES = new Set(['algolia', 'docsearch', 'meilisearch', 'typesense']);

/** Words that stop counting when the name ends in `secret`, or in a key that signs. */
const YIELDING = new Set([
  'session',
  'sess',
  'sid',
  'captcha',
  'recaptcha',
  'hcaptcha',
  'turnstile',
  'csrf',
  'hash',
  'state',
  'site',
  'cache',
  'cookie',
  'reset',
  'new',
  'current',
  'old',
]);
const SESSION = new Set(['session', 'sess', 'sid', 'visitor', 'user']);

/** Ids, digests, addresses and places, which are beside secrets under names of their own. */
const NO_SECRETS = new Set(
  'id ids sid uid uuid guid sha sha1 sha256 md5 commit sig signature sub traceparent image tag wallet address dedupe user username login email mail host hostname server port db dbname database schema url uri endpoint region bucket namespace name type kind provider issuer tenant domain env environment engine mode version enabled crt cert certificate ca pem json yaml yml xml conf cfg config ini properties txt sql sh date time created updated expires at currency plan locale language description contract ciphertext blob fcm apns authenticity csrfmiddlewaretoken ref revision mac hmac sku customer manager path start policy'.split(
    ' ',
  ),
);

/** The name says what the value is, and that it is no secret, whatever is around it. */
export const saysNoSecret = (name: string): boolean =>
  roleOf(name) === undefined &&
  wordsOf(name).some((word) => VETOES.has(word) || TOPICS.has(word) || SESSION.has(word) || NO_SECRETS.has(word));

/** Environments, regions, copies and numbers, which follow a name: `API_KEY_PROD_EU`. */
const PLACE =
  /^(?:\d{1,4}|live|prod|production|prd|staging|stage|stg|dev|development|test|testing|qa|uat|preprod|sandbox|local|value|default|primary|secondary|backup|fallback|main|replica|reader|writer|internal|external|eu|us|uk|ap|asia|emea|apac|east|west|v\d)$/;

/** The words of a name without what says where its credential is used: a place, or a service (`AWS_BEARER_TOKEN_BEDROCK`). */
const withoutPlace = (words: readonly string[]): readonly string[] => {
  let end = words.length;
  while (end > 1 && (PLACE.test(words[end - 1] ?? '') || SERVICES.has(words[end - 1] ?? ''))) end -= 1;
  return words.slice(0, end);
};

/** An environment variable whose last word is token. */
const TOKEN_VARIABLE = /^[A-Z][A-Z0-9]{1,40}_(?:[A-Z0-9]{1,40}_){0,6}TOKEN(?:_[A-Z0-9]{1,40}){0,2}$/;

/** The environment variable of a token that no list names, as `OCTOPUS_TOKEN`; not the token of a page, a device or a session. */
export const isTokenVariable = remembered((name): boolean => {
  const words = wordsOf(name);
  return (
    TOKEN_VARIABLE.test(name) &&
    withoutPlace(words).at(-1) === 'token' &&
    roleOf(name) === undefined &&
    !words.some((word) => VETOES.has(word) || TOPICS.has(word) || SESSION.has(word) || NO_SECRETS.has(word))
  );
});

/** Undefined when the name does not say secret, or says that the value is none. */
export const roleOf = remembered((name): NameRole | undefined => {
  const all = wordsOf(name);
  const words = withoutPlace(all);
  const text = words.join(' ');
  const role =
    officialRole(name) ?? ROLES.find(([, pattern]) => pattern.test(text))?.[0] ?? serviceRole(words.at(-1), all);
  if (role === undefined) return undefined;
  if (isVetoed(words, { text, isSecret: role === 'secret' })) return undefined;
  return role === 'token' && words.some((word) => SESSION.has(word)) ? undefined : role;
});

/** `PWD` is the working directory in the environment of a process, and the password in a file of ODBC: only the value shows which. */
export const isWorkingDirectory = (name: string, value: string): boolean =>
  (name === 'PWD' || name === 'OLDPWD') && /^(?:[/~\\%$]|[A-Za-z]:[\\/]|file:)/.test(value);

/** A key that opens a storage, or the name of an entry in the storage of a browser: only its value shows which. */
export const isOfStorage = (name: string): boolean => wordsOf(name).join(' ').endsWith('storage key');

/** Names of entries in the storage of a browser. */
const STORAGE = /(?:^| )(?:token|tokens|local|session|state|user|theme) storage key$/;

const isVetoed = (words: readonly string[], { text, isSecret }: { text: string; isSecret: boolean }): boolean => {
  if (words.some((word) => VETOES.has(word) && !(isSecret && YIELDING.has(word)))) return true;
  if (STORAGE.test(text)) return true;
  if (words.includes('search') && words.some((word) => SEARCH_SERVICES.has(word))) return true;
  return !PLAIN.test(text) && words.some((word) => TOPICS.has(word));
};

const serviceRole = (last: string | undefined, words: readonly string[]): NameRole | undefined => {
  if ((last !== 'token' && last !== 'key') || !words.some((word) => SERVICES.has(word))) return undefined;
  return last === 'token' ? 'token' : 'api-key';
};
