/** Values that are not secrets whatever they are called: ids, hashes, ciphertext, addresses, references, text. */
import { isPlaceholder } from './placeholder.ts';
import { randomness } from './randomness.ts';

interface Veto {
  /** For tests and for reading. */
  readonly id: string;
  readonly test: (value: string) => boolean;
}

const matches = (id: string, pattern: RegExp): Veto => ({ id, test: (value) => pattern.test(value) });

/** `k7xLqPwZ.vB9rTn` is a password with a dot in it, no name of a property: neither half is a word. */
const isTwoHalves = (value: string): boolean => {
  const halves = value.split('.');
  return halves.length === 2 && halves.every((half) => half.length >= 5 && randomness(half) >= half.length * 0.4);
};

/** What is no value of its own wherever it is, in a cookie too. */
const noValues: readonly Veto[] = [
  matches(
    'flag',
    /^AWS4-[A-Z0-9-]{4,40}$|^(?:null|none|nil|undefined|true|false|yes|no|on|off|n\/a|set|unset|not[ _-]set|missing|invalid|valid|expired|revoked|required|optional|enabled|disabled|unknown|empty|hidden|anonymous|nan|(?:in)?active|(?:not[ _-])?(?:configured|provided|found|present)|absent|pending|(?:un)?verified|(?:un)?available|granted|denied|[01]|-)$/i,
  ),
  matches(
    'masked',
    /[*•…●]{2}|\.{3}|x{4}|^[xX]{2,}$|X{4}|^left-out$|^[[<({]?(?:redacted|removed|filtered|masked|omitted|scrubbed)\b/i,
  ),
  matches(
    'password-hash',
    /^\*[0-9A-F]{40}$|^md5[0-9a-f]{32}$|^SCRAM-SHA-\d{1,3}\$|^(?:[\w.-]{1,60}:)?(?:\$[0-9a-z][0-9a-z-]{0,15}\$|pbkdf2[_:]|argon2|scrypt[:$]|bcrypt|\{[A-Z0-9-]{3,12}\})/i,
  ),
  matches('integrity', /^(?:sha(?:1|256|384|512)|md5)[-:=]/i),
  matches('address', /^(?:[a-z][a-z0-9+.-]{1,12}:\/\/|data:|mailto:|blob:|urn:|arn:|\/\/)/i),
  matches(
    'reference',
    /^[$%{<]|process\.env|os\.environ|import\.meta|^(?:this|self|window|config|props|env|settings|params|req|res|ctx|vault|secrets?)[.[(:]|^(?:ref|ssm|keyvault|projects)[:/]|\(\)?$|=>/i,
  ),
  matches(
    'ciphertext',
    /^(?:Fe26\.2\*|gAAAAA|CfDJ8|eyJpdiI6|ENC\[|enc:|vault:|AQICAH|vault\.|crypt:|azhzA|U2FsdGVkX1)/i,
  ),
  // Sealed Secrets of Kubernetes: the length of a key under RSA (512 bytes), that key, and what is encrypted with it.
  matches('sealed-secret', /^Ag[A-D][A-Za-z0-9+/]{340,2080}={0,2}$/),
  matches('signed', /^(?:eyJ|s%3A|s:|[A-Za-z0-9_-]{4,4000}={0,2}--[0-9a-f]{40,128}$)/),
  matches('signs', /^[^\p{L}\p{N}]{0,200}$/u),
  matches('publishable', /^(?:pk[_.-]|pub[_-]|public[_-]|sb_publishable_|rzp_test_)/i),
];

/** What a text, a script or a file may say under the name of a credential and is none. */
const ofTexts: readonly Veto[] = [
  { id: 'placeholder', test: isPlaceholder },
  matches('uuid', /^(?:[\w-]{0,12}\{)?[0-9a-f]{8}-?[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-?[0-9a-f]{12}\}?$/i),
  matches('text', /[\s\u0080-\uffff]/),
  matches('path', /^\.{0,2}(?:\/[a-z][a-z._-]{1,40}\/|(?:\/[a-z:._~-]{1,40}){1,12}\/?$)/),
  matches('mail', /^[^@\s]{1,64}@[a-z0-9.-]{1,255}\.[a-z]{2,12}$/i),
  matches('time', /^\d{4}-\d{2}-\d{2}(?:[T ]|$)|^\d{9,17}$/),
  matches('version', /^v?\d{1,5}(?:\.\d{1,6}){1,4}(?:-[a-z0-9.]{1,20})?$/i),
  matches('sign', /^[[(@!#]/),
  matches('code', /[(){}[\]<>"'`|\\]/),
  matches(
    'account',
    /^(?:test_|sess[_-]|(?:cus|sub|acct|price|evt|task|sku|req)_|prod_[A-Za-z0-9]{14}$|org-|AC[0-9a-f]{32}$)/i,
  ),
  matches('push', /^[\w-]{10,40}:APA91b/),
  matches(
    'name',
    /^(?:[a-z]{1,40}(?:[_-][a-z]{1,40}){0,4}[_-](?:key|token|secret|password|passwd|pwd|pw|passphrase|credentials?)s?|[A-Za-z][A-Za-z0-9]{1,60}(?:Key|Token|Secret)s?|[A-Z][A-Z0-9_]{1,60}_(?:KEY|TOKEN|SECRET)S?)$/,
  ),
  {
    id: 'dotted-name',
    test: (value) =>
      /^[A-Za-z_$][A-Za-z_$]{0,40}(?:\.[A-Za-z_$][A-Za-z0-9_$]{0,40}){1,8}$/.test(value) && !isTwoHalves(value),
  },
  matches(
    'file',
    /\.(?:js|ts|jsx|tsx|css|html?|json|png|jpe?g|svg|gif|webp|woff2?|pem|crt|key|txt|ya?ml|map)(?:[?#][^?#.]{0,80})?$/i,
  ),
];

/** Each says why a value under a meaningful name is left alone. */
export const valueVetoes: readonly Veto[] = [...noValues, ...ofTexts];

/** People's passwords hold signs that no key holds, and begin with them. */
const NOT_FOR_PASSWORDS = new Set(['code', 'sign']);
/** In what a server issues, a placeholder or a UUID is what is in place of the key. */
const NOT_HANDED_OUT = new Set(['placeholder', 'uuid', 'name']);

/** The id of the first veto that applies to a value in a file. */
export const vetoOf = (value: string, isPassword = false): string | undefined =>
  valueVetoes.find(({ id, test }) => !(isPassword && NOT_FOR_PASSWORDS.has(id)) && test(value))?.id;

/** Whether a value in a body, a script or a link is text, a name or a reference. */
export const isOfText = (value: string, isPassword: boolean): boolean =>
  ofTexts.some(({ id, test }) => !NOT_HANDED_OUT.has(id) && !(isPassword && NOT_FOR_PASSWORDS.has(id)) && test(value));

/** Whether it is no value of its own wherever it is: a flag, masked, a reference, a hash, ciphertext, a sentence. */
export const isNoValue = (value: string): boolean => noValues.some(({ test }) => test(value)) || isSentence(value);

/** Words with spaces between them: a message, or a label. */
const isSentence = (value: string): boolean => value.trim().split(/\s{1,8}/, 3).length > 1;
