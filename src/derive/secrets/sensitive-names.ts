import type { WriteOnlyMember } from '../../openapi/schema/write-only.ts';
import { remembered } from '../../parse/remembered.ts';
import { splitWords } from '../../parse/words.ts';

/** What a member's name says that it holds, where that is not for every reader. */
export type Sensitive =
  | 'a password'
  | 'a password hash'
  | 'a key'
  | 'a secret'
  | 'an internal flag'
  | 'an identity number';

const NAMES: readonly (readonly [Sensitive, RegExp])[] = [
  [
    'a password hash',
    /^(?:password|passwd|pwd|pass)_?(?:hash|digest|salt|encrypted)$|^(?:hashed|encrypted)_?(?:password|passwd|pwd)$|^(?:bcrypt|argon2?|scrypt|pbkdf2)(?:_?hash)?$/,
  ],
  ['a password', /^(?:user_?)?(?:password|passwd|pwd|passphrase|plaintext_?password)$/],
  [
    'a key',
    /^(?:api|secret|private|signing|encryption|master|webhook|client|app|access|service|integration|deploy|license)_?(?:secret|key|api_?key|secret_?key|access_?key)$|^(?:[a-z0-9]{2,20}_)?api_?key$|^secret$|^(?:stripe|openai|aws|github|gitlab|slack|twilio|sendgrid)_(?:secret|token|key)(?:_key)?$/,
  ],
  [
    'a secret',
    /^(?:totp|otp|mfa|two_?factor)_?(?:secret|seed|key)$|^(?:reset|recovery|invite|invitation|confirmation|verification|activation|impersonation|remember)_?(?:password_?)?(?:token|code|codes)$|^(?:backup|recovery)_?codes$|^security_?answers?$/,
  ],
  [
    'an internal flag',
    /^is_?(?:admin|superuser|staff|internal|shadow_?banned|flagged|fraudulent)$|^(?:admin|superuser)$|^internal_?(?:notes?|id|comment|comments|flags?|score|rating|price|cost|status)$|^(?:fraud|risk|trust|credit|churn|spam)_?score$|^(?:feature_?flags|shadow_?ban|moderation_?notes?|cost_?price|purchase_?price|margin)$/,
  ],
  [
    'an identity number',
    /^(?:ssn|social_?security(?:_?(?:number|no))?|national_?id(?:_?number)?|passport_?(?:number|no)|tax_?id)$/,
  ],
];

/** By words, however they are joined: `passwordHash`, `password-hash`, `PASSWORD_HASH`. */
export const sensitiveName = remembered((name): Sensitive | undefined => {
  const plain = name
    .slice(0, 80)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[-. ]/g, '_')
    .toLowerCase();
  return NAMES.find(([, pattern]) => pattern.test(plain))?.[0];
});

const SECRET_WORDS = new Set(
  'password passwd pwd passphrase passcode pin cvv cvc csc otp secret token credential credentials key puk tan answer'.split(
    ' ',
  ),
);

/** Whether a member that its document marks `writeOnly` is a secret by its name or its format. A switch is none. */
export const isSecretMember = ({ name, value, schema: { node } }: WriteOnlyMember): boolean =>
  typeof value !== 'boolean' &&
  (splitWords(name).some((word) => SECRET_WORDS.has(word)) ||
    !['an internal flag', undefined].includes(sensitiveName(name)) ||
    Reflect.get(Object(node), 'format') === 'password');
