/** What a value under the name of a credential looks like, or that it is no value at all. */
import { isCommon, ownWords } from './credential-words.ts';
import type { NameRole } from './name-words.ts';
import { isDjangoKey, isOpaque, isPasswordOfSigns, textUnder } from './opaque.ts';
import { isPassphrase } from './passphrase.ts';
import { isPlaceholder } from './placeholder.ts';
import type { ValuePlace } from './places.ts';
import type { ValueLook } from './rule.ts';
import { isNoValue, isOfText, vetoOf } from './vetoes.ts';

/** Longer values are data. */
const LONGEST = 2080;
/** Nothing but values is there. */
const BARE: ReadonlySet<ValuePlace> = new Set(['cookie', 'session', 'header']);

/** Undefined for what is no value of its own at this place: empty, a flag, masked, a reference, a label, a message. */
export const lookOf = (value: string, role: NameRole, place: ValuePlace): ValueLook | undefined => {
  if (value === '' || value.length > LONGEST) return undefined;
  if (role === 'password' && isPassphrase(value)) return 'words';
  if (place === 'file') return lookInFile(value, role);
  if (isNoValue(value)) return undefined;
  if (!BARE.has(place) && isLabelOrType(value, role)) return undefined;
  if (isPlaceholder(value) || isCommon(value)) return 'placeholder';
  return isOpaque(value, role) || UUID.test(value) ? 'opaque' : 'words';
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Where the text is no response, only what the value itself shows counts. */
const lookInFile = (value: string, role: NameRole): ValueLook | undefined => {
  if (role === 'secret' && isDjangoKey(value)) return 'opaque';
  if (vetoOf(value, role === 'password') !== undefined) return undefined;
  if (hidesWords(value, role)) return undefined;
  const isPassword = role === 'password';
  const isOfSigns = (isPassword || role === 'secret') && isPasswordOfSigns(value);
  if (isOfSigns || isOpaque(value, role)) return (isPassword || isOfSigns) && isCommon(value) ? 'words' : 'opaque';
  return isWritten(value) ? 'words' : undefined;
};

/** Base64 of a text that would not count by itself. */
const hidesWords = (value: string, role: NameRole): boolean => {
  const text = textUnder(value);
  return text !== undefined && (!isOpaque(text, role) || vetoOf(text, true) !== undefined);
};

/** A person's key: words of its own with digits or joints, and no identifier of a program or header. */
const isWritten = (value: string): boolean =>
  /^[\w.!@$%^&*+~=-]{8,64}$/.test(value) &&
  (/\d/.test(value) || value.split(/[-_.]/, 4).length > 3) &&
  !isIdentifier(value) &&
  !/^(?:(?:access-control|content|x|aws4-hmac)-[a-z0-9-]{1,60}|\d{4}_\w{1,60}|-.{0,60})$/i.test(value) &&
  ownWords(value).length > 0;

/** `ERR_MISSING_KEY`, `existingSubscription`, `Sha256Digest`, `load_public_key`. */
const isIdentifier = (value: string): boolean =>
  /^[A-Z0-9_]{1,80}$/.test(value) ||
  /^_?[a-zA-Z]{1,40}(?:\d{1,4}[A-Za-z]{1,40}){0,2}$/.test(value) ||
  /^\w{1,80}_[A-Za-z]{1,40}$/.test(value);

/** Bodies, scripts and links hold headings, types and names of settings too. */
const isLabelOrType = (value: string, role: NameRole): boolean => {
  if (TYPE.test(value) || /^[A-Z][a-z]{1,30}$/.test(value) || isOfText(value, role === 'password')) return true;
  const isOneWord = /^[a-z]{1,40}$/.test(value);
  return isIdentifier(value) && !isOneWord && !isPlaceholder(value) && !isOpaque(value, role);
};

/** Types of fields, and ways to sign in. */
const TYPE =
  /^(?:string|str|text|integer|number|bool(?:ean)?|object|array|header|query|cookie|path|body|form|file|env|basic|bearer|digest|oauth2?|api[_-]?key|client_secret|jwt|(?:client_secret|private_key)_(?:post|basic|jwt)|static|dynamic|manual|auto|custom|password|secret|token|plain|hash)$/i;
