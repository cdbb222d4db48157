/** Values that are not secrets whatever they are called: ids, hashes, ciphertext, addresses, references, text. */
import { isPlaceholder } from './placeholder.ts';

interface Veto {
  /** For tests and for reading. */
  readonly id: string;
  readonly test: (value: string) => boolean;
}

const matches = (id: string, pattern: RegExp): Veto => ({ id, test: (value) => pattern.test(value) });

/** Each says why a value under a telling name is left alone. */
export const valueVetoes: readonly Veto[] = [
  { id: 'placeholder', test: isPlaceholder },
  matches('uuid', /^\{?[0-9a-f]{8}-?[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-?[0-9a-f]{12}\}?$/i),
  matches('text', /[\s\u0080-\uffff]/),
  matches('password-hash', /^(?:\$[0-9a-z][0-9a-z-]{0,15}\$|pbkdf2[_:]|argon2|scrypt[:$]|bcrypt|\{[A-Z0-9-]{3,12}\})/i),
  matches('integrity', /^(?:sha(?:1|256|384|512)|md5)[-:=]/i),
  matches('address', /^(?:[a-z][a-z0-9+.-]{1,12}:\/\/|data:|mailto:|blob:|urn:|\/\/)/i),
  matches('path', /^\.{0,2}\/[a-z][a-z._-]{1,40}\//),
  matches('mail', /^[^@\s]{1,64}@[a-z0-9.-]{1,255}\.[a-z]{2,12}$/i),
  matches('time', /^\d{4}-\d{2}-\d{2}(?:[T ]|$)|^\d{9,17}$/),
  matches('version', /^v?\d{1,5}(?:\.\d{1,6}){1,4}(?:-[a-z0-9.]{1,20})?$/i),
  matches(
    'reference',
    /^[$%{<]|process\.env|os\.environ|import\.meta|^(?:this|self|window|config|props|env|settings|params|req|res|ctx|vault|secrets?)[.[(]|\(\)?$|=>/i,
  ),
  matches('sign', /^[[(@!#]/),
  matches('code', /[(){}[\]<>"'`|\\]/),
  matches('ciphertext', /^(?:Fe26\.2\*|gAAAAA|CfDJ8|eyJpdiI6|ENC\[|enc:|vault:|AQICAH|vault\.|crypt:)/i),
  matches('signed', /^(?:eyJ|s%3A|s:|[A-Za-z0-9_-]{4,4000}={0,2}--[0-9a-f]{40,128}$)/),
  matches('publishable', /^(?:pk[_.-]|pub[_-]|public[_-]|sb_publishable_|rzp_test_|test_|sess[_-]|cus_|acct_|org-)/i),
  matches('name', /^(?:[A-Za-z][A-Za-z0-9]{1,60}(?:Key|Token|Secret)s?|[A-Z][A-Z0-9_]{1,60}_(?:KEY|TOKEN|SECRET)S?)$/),
  matches('dotted-name', /^[A-Za-z_$][A-Za-z_$]{0,40}(?:\.[A-Za-z_$][A-Za-z0-9_$]{0,40}){1,8}$/),
  matches(
    'file',
    /\.(?:js|ts|jsx|tsx|css|html?|json|png|jpe?g|svg|gif|webp|woff2?|pem|crt|key|txt|ya?ml|map)(?:[?#][^?#.]{0,80})?$/i,
  ),
];

/** People's passwords hold signs that no key holds, and begin with them. */
const NOT_FOR_PASSWORDS = new Set(['code', 'sign']);

/** The id of the first veto that applies. */
export const vetoOf = (value: string, isPassword = false): string | undefined =>
  valueVetoes.find(({ id, test }) => !(isPassword && NOT_FOR_PASSWORDS.has(id)) && test(value))?.id;
