/** Finds `name <separator> value` in JSON, JavaScript, YAML, headers, forms, XML, HTML attributes, environment files, command lines and logs. */
import { BETWEEN } from './assignment.ts';
import { byteSet } from './byte-set.ts';
import { jointsAfter } from './joints.ts';
import type { Run } from './literal-guards.ts';
import { roleOf } from './name-words.ts';
import { argumentOf, isBesideLogin } from './named-arguments.ts';
import { isUnknownToken, type NamedSecret, namedSecret, unknownToken } from './names.ts';
import { isDjangoKey } from './opaque.ts';
import type { SecretMatch } from './rule.ts';
import { bareEnd, LONGEST_VALUE, phraseEnd, quotedEnd } from './value-end.ts';
import type { Stretch } from './view.ts';

/** Words of which every meaningful name contains one; the engine stops at them. */
export const NAME_WORDS: readonly string[] = [
  'key',
  'secret',
  'token',
  'pass',
  'pwd',
  'authorization',
  'bearer',
  'connectionstring',
  'connection_string',
  'rediscli_auth',
  'masterauth',
  'rootpw',
  'bindpw',
  'bind_pw',
  'psk',
  'kennwort',
  'senha',
  'contrase',
  'motdepasse',
  'mdp',
  'wachtwoord',
  'senord',
  'haslo',
  'salasana',
  'heslo',
  'clave',
  'chave',
  'chiave',
  'schluessel',
  'sleutel',
];

const BACKSLASH = 92;
const DOT = 46;
const LONGEST_NAME = 64;

/** Between a name and its value, from the name's end on, with a scheme's word before or after what opens the value. */
const SEPARATOR = new RegExp(
  `${BETWEEN}(?:(?:bearer|token|apikey)(?: |%20))?(\\\\{0,7}["'\`])?(?:(?:bearer|token|apikey) )?`,
  'iy',
);

const isNameCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === 45 ||
  (code >= 0xc0 && code <= 0x17f);

/** What may follow a name at once, so that most places where a word ends are left without a closer look. */
const FOLLOWS = new Set(
  ['"', "'", '`', '\\', ']', ' ', '\t', '\r', '\n', ':', '=', '<', '>', '|', '?', '('].map((sign) =>
    sign.charCodeAt(0),
  ),
);

/** A word of a name, up to what may follow one; where a name goes on for too long, that is found out here. */
export const NAME_RUN: Run = {
  set: byteSet(isNameCode),
  least: 0,
  most: LONGEST_NAME,
  follows: byteSet((byte) => FOLLOWS.has(byte) || isNameCode(byte)),
};

/** Read where the escapes are undone. */
const ESCAPED = /\\u00[2-7][0-9a-f]|\\x[2-7][0-9a-f]|%[2-7][0-9a-f]|&(?:#x?[0-9a-f]{2,4}|amp|quot|apos|lt|gt);/i;

interface Value {
  readonly start: number;
  readonly text: string;
  readonly isQuoted: boolean;
}

/** `ApiKeyCredential("…")` of libraries says no more than `ApiKey("…")`. */
const plainName = (name: string): string => name.replace(/_?credentials?$/i, '');

/** Reads the names one after the other; make one for each text. */
export class NamedValues {
  readonly found: SecretMatch[] = [];
  /** Where values are written in parts. */
  readonly joints: Stretch[] = [];
  readonly #text: string;
  #readUntil = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** A word of a name ends at `end`. */
  at(end: number): void {
    const text = this.#text;
    if (end <= this.#readUntil) return;
    let stop = end;
    while (stop < end + LONGEST_NAME && isNameCode(text.charCodeAt(stop))) stop += 1;
    this.#readUntil = stop;
    if (!FOLLOWS.has(text.charCodeAt(stop))) return;
    const name = nameAt(text, stop);
    if (isPartOfName(text, stop - name.length, stop)) return;
    const isPass = name === 'pass';
    const isToken = !isPass && isUnknownToken(name);
    if (!isPass && !isToken && roleOf(plainName(name)) === undefined) return;
    const value = valueAfter(text, stop, name);
    if (!value || (isPass && !isBesideLogin(text, stop, value.start + value.text.length))) return;
    if (isToken) this.#keepToken(name, value);
    else this.#judge(isPass ? 'password' : plainName(name), name, value);
  }

  /** `as` is the name that is judged. */
  #judge(as: string, name: string, value: Value): void {
    if (value.isQuoted) this.joints.push(...jointsAfter(this.#text, value.start));
    if (isDigestOfFile(this.#text, value, name) || (ESCAPED.test(value.text) && !isDjangoKey(value.text))) return;
    const secret = namedSecret(as, value.text);
    if (secret) this.#keep({ ...secret, name }, value);
    // What is too long has no end in sight: names inside it are not read again.
    else if (value.text.length > LONGEST_VALUE / 2) this.#readUntil = value.start + value.text.length;
  }

  #keepToken(name: string, value: Value): void {
    const secret = unknownToken(name, value.text);
    if (secret) this.#keep(secret, value);
  }

  #keep(secret: NamedSecret, value: Value): void {
    const start = value.start + value.text.indexOf(secret.token);
    const end = start + secret.token.length;
    this.found.push({ ...secret, start, end, path: [] });
    this.#readUntil = end;
  }
}

/** The name that ends at `stop`; with its dots, as properties have them (`stripe.api.key`), where its last part says nothing alone. */
const nameAt = (text: string, stop: number): string => {
  const name = nameBefore(text, stop, isNameCode);
  if (text[stop - name.length - 1] !== '.' || roleOf(plainName(name)) !== undefined) return name;
  return nameBefore(text, stop, (code) => code === DOT || isNameCode(code));
};

const nameBefore = (text: string, stop: number, isPart: (code: number) => boolean): string => {
  let start = stop;
  while (start > 0 && start > stop - LONGEST_NAME && isPart(text.charCodeAt(start - 1))) start -= 1;
  // `\nAPI_KEY` in a string: the letter belongs to the line break.
  if (text.charCodeAt(start - 1) === BACKSLASH && /[nrt]/.test(text.charAt(start))) start += 1;
  return text.slice(start, stop);
};

/** `arn:aws:secretsmanager:…:secret:Name` names a thing, `"AWS::IAM::AccessKey"` a type, `checksum/secret` the hash of a file. */
const isPartOfName = (text: string, start: number, stop: number): boolean => {
  if (text[start - 1] === '/')
    return /(?:checksum|digest|hash|md5|sha\d{1,3})\/$/i.test(text.slice(Math.max(0, start - 12), start));
  if (text[start - 1] !== ':') return false;
  // `…:us-east-1:…:secret:Name`: parts that colons join.
  if (text[stop] === ':' && text[stop + 1] !== ' ' && text[start - 2] !== ':')
    return /[A-Za-z0-9;}*]/.test(text[start - 2] ?? '');
  if (text[start - 2] === ':') return text[stop] === '"' || text[stop] === "'";
  return /arn:[a-z-]{1,12}:[a-z0-9-]{1,30}:[a-z0-9-]{0,30}:[a-z0-9]{0,20}:$/.test(
    text.slice(Math.max(0, start - 120), start),
  );
};

const valueAfter = (text: string, from: number, name: string): Value | undefined => {
  SEPARATOR.lastIndex = from;
  const match = SEPARATOR.exec(text) ?? argumentOf(text, from, name);
  if (!match) return undefined;
  const start = from + match[0].length;
  const quote = match[1];
  const end = quote === undefined ? unquotedEnd(text, start, name) : quotedEnd(text, start, quote);
  if (end <= start || isNextName(text, end, match[0]) || (quote === undefined && isCode(text, start, end, match[0])))
    return undefined;
  return { start, text: text.slice(start, end), isQuoted: quote !== undefined };
};

const unquotedEnd = (text: string, start: number, name: string): number => {
  const isPassword = name === 'pass' || roleOf(plainName(name)) === 'password';
  return (isPassword ? phraseEnd(text, start) : undefined) ?? bareEnd(text, start, isPassword);
};

const isCode = (text: string, start: number, end: number, between: string): boolean =>
  STATEMENT.test(text.slice(start, Math.min(end, start + 16))) || isType(text, start, end, between);

/** What follows a label in code: ``case `password`:return!1``. */
const STATEMENT = /^(?:return|throw|void|typeof|new|await|delete|yield|break|continue)(?![\w.$@#%^&*-])/;

/** `"db_password", "replicas": …`: what follows the comma is the name of the next member. */
const isNextName = (text: string, end: number, between: string): boolean =>
  /^\\{0,7}["'`],/.test(between) && /^\\{0,7}["'`]\s{0,4}:/.test(text.slice(end, end + 16));

/** `"certs/server.key": "…"` of a list of checksums: the name is a path, and the value as long as a digest. */
const isDigestOfFile = (text: string, value: Value, name: string): boolean =>
  DIGEST.test(value.text) && isPathBefore(text.slice(Math.max(0, value.start - LONGEST_NAME * 2), value.start), name);
const DIGEST = /^(?:[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/i;

/** Whether the name is the last part of a path that does not begin with a slash. */
const isPathBefore = (before: string, name: string): boolean => {
  const path =
    before
      .slice(0, Math.max(0, before.lastIndexOf(name)))
      .split(/["'\s]/)
      .at(-1) ?? '';
  return /^[\w.-]{1,60}\//.test(path) && !/[^\w./-]/.test(path);
};

/** `adminPassword: XmlStringMaxLen256;` of TypeScript, `MODE_PASSWORD: InputMode6 = 6;` of Rust. */
const isType = (text: string, start: number, end: number, between: string): boolean =>
  between.includes(':') &&
  /^(?:;| ?= ?[^\s=])/.test(text.slice(end, end + 4)) &&
  /^[A-Z][A-Za-z]{2,80}\d{0,4}$/.test(text.slice(start, end));
