/** Fake secrets, the ways a server may spell them, and the search for them in what comes out. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A token in Stripe's form that opens nothing, the same for the same label; assembled here so that it is in no file. */
export const fakeToken = (label: string): string => ['sk', 'live', random(label, 24)].join('_');

/** Letters and digits without meaning, the same for the same label. */
export function random(label: string, length: number): string {
  const bytes = createHash('shake256', { outputLength: length }).update(label).digest();
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
}

type Spell = (text: string) => string;
const each =
  (write: (code: number) => string): Spell =>
  (text) =>
    Array.from(text, (letter) => write(letter.charCodeAt(0))).join('');
const hex = (code: number): string => code.toString(16).padStart(2, '0');
const base64: Spell = (text) => Buffer.from(text).toString('base64');

export const spellings: Readonly<Record<string, Spell>> = {
  plain: (text) => text,
  'percent, one sign': (text) => text.replace('_', '%5F'),
  'percent, all': each((code) => `%${hex(code)}`),
  'percent, twice': each((code) => `%25${hex(code)}`),
  'HTML, decimal': each((code) => `&#${code};`),
  'HTML, hexadecimal': each((code) => `&#x${hex(code)};`),
  'HTML, one sign': (text) => text.replace('_', '&#95;'),
  'JavaScript, one sign': (text) => text.replace('_', '\\x5f'),
  'JSON, one sign': (text) => text.replace('_', '\\u005f'),
  'JSON, all': each((code) => `\\u00${hex(code)}`),
  'quoted-printable, one sign': (text) => text.replace('_', '=5F'),
  'quoted-printable, all': each((code) => `=${hex(code).toUpperCase()}`),
  'an array of hexadecimal': (text) => Array.from(text, (letter) => `0x${hex(letter.charCodeAt(0))}`).join(','),
  'bytes of a dump': (text) => Array.from(text, (letter) => hex(letter.charCodeAt(0))).join(' '),
  'an array of numbers': (text) => Array.from(text, (letter) => letter.charCodeAt(0)).join(', '),
  'lower case': (text) => text.toLowerCase(),
  base64,
  base64url: (text) => Buffer.from(text).toString('base64url'),
  'base64, twice': (text) => base64(base64(text)),
  'base64, wrapped': (text) => base64(`${'padding '.repeat(5)}${text} end`).replace(/.{76}/g, '$&\n'),
  'base64 of gzip': (text) => gzipSync(text).toString('base64'),
  hexadecimal: (text) => Buffer.from(text).toString('hex'),
};

/** Whether the text holds the secret whole, in one of the spellings: a part that a change left behind is no key. */
export const holdsWhole = (text: string, secret: string): boolean =>
  Object.values(spellings).some((spell) => text.includes(spell(secret)));

/** Whether the text holds the secret: its random part, however it is spelled, or what the server wrote. */
export function holds(text: string, secret: string, written = ''): boolean {
  const core = secret.replace(/^sk_live_/, '');
  const shifted = [0, 1, 2].map((lead) => base64('x'.repeat(lead) + core).slice(lead === 0 ? 0 : 4, -4));
  const forms = [core, ...Object.values(spellings).map((spell) => spell(core)), ...shifted, ...written.split('\n')];
  const long = forms.filter((form) => form.length >= Math.min(core.length, 20));
  return long.some((form) => text.includes(form)) || text.toLowerCase().includes(hexOf(core));
}

const hexOf = (text: string): string => Buffer.from(text).toString('hex');
