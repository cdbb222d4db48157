import { createHash } from 'node:crypto';
import type { KnownKey } from '../../cookies/keys.ts';
import type { CodeLink, CookieProof } from '../../model/check.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { maskOf } from '../../model/sealed.ts';
import { type CookieSeen, isSupplied } from './cookies-seen.ts';

/** What a finding shows of a cookie: its format, what protects it, the layers down to a place in it, and the key that fits. */
export function cookieProof({ opened }: CookieSeen, layers: readonly string[] = []): CookieProof {
  const { format, shape, decoded, key } = opened;
  return {
    format: format?.id ?? shape?.id ?? 'unknown',
    framework: format?.framework ?? 'unknown',
    protection: decoded.protection,
    ...(layers.length > 0 && { layers }),
    ...(key && { key: { shown: keyForm(key.key), source: originOf(key.key), ...digestOf(key.key) } }),
  };
}

/** A published key only: the digest of another could be guessed. */
const digestOf = (key: KnownKey): { readonly digest?: string } =>
  originOf(key) === 'known' ? { digest: createHash('sha256').update(key.bytes).digest('hex') } : {};

/** One key that signs several cookies is one cause. Only for comparing observations: the digest of a guessed key must not be printed. */
export const causeOfKey = ({ bytes }: KnownKey): string => `key ${createHash('sha256').update(bytes).digest('hex')}`;

/** Whether a key is published, the user's, or guessed by a search. */
export function originOf(key: KnownKey): 'known' | 'supplied' | 'guessed' {
  if (!isSupplied(key)) return 'known';
  return key.guess === undefined ? 'supplied' : 'guessed';
}

/** Whether only who can read the source code has the key: it is neither published, guessable nor on the user's list. */
export const isOnlyInCode = ({ inCode, guess }: KnownKey): boolean => inCode !== undefined && guess === undefined;

/** Names the key for findings of the source code that are about the same; a key of the user's list or a guessed one only where the code has it. */
export function keyLinks(key: KnownKey): readonly CodeLink[] {
  const digest = key.inCode ?? digestOf(key).digest;
  return digest === undefined ? [] : [{ key: `signing-key ${digest}`, why: own('the same signing key') }];
}

/** Who can use the key. */
export const forgerWords = (key: KnownKey): Said => own(isOnlyInCode(key) ? 'Whoever can read the code' : 'Anyone');

/** A published key as it is, as text or hex; the user's own masked; of a guessed one only the length, as its pattern is enough. */
export function keyForm(key: KnownKey): Said {
  const text = Buffer.from(key.bytes).toString('utf8');
  const isText = Buffer.from(text).equals(key.bytes) && !/[\u0000-\u001f\u007f-\u009f]/.test(text);
  if (key.guess !== undefined) return own(`${key.bytes.length} bytes`);
  if (isSupplied(key)) return own(isText ? maskOf(text) : `${key.bytes.length} bytes`);
  if (key.bytes.every((byte) => byte === key.bytes[0]) && !isText)
    return say`0x${own(Buffer.from(key.bytes.slice(0, 1)).toString('hex'))} repeated ${key.bytes.length} times`;
  return isText ? quote(text, 80) : say`hex ${quote(Buffer.from(key.bytes).toString('hex'), 80)}`;
}

/** The same behind the words "the key". */
export const keyShown = (key: KnownKey): Said => (key.guess === undefined ? keyForm(key) : say`of ${keyForm(key)}`);

const worded: Record<CookieProof['protection'], string> = {
  plain: 'Neither signed nor encrypted: whoever has the cookie can read and change it.',
  signed: 'Signed, not encrypted: whoever has the cookie can read it.',
  encrypted: 'Encrypted with a known key: whoever has the key can read it.',
  reference: 'It is stored in the value in plain text: whoever has the cookie can read it.',
  unclear: 'The format is not known; this part of the cookie is readable as it is.',
};

/** What the protection means for whoever holds the cookie. */
export const protectionWords = ({ opened }: CookieSeen): Said => own(worded[opened.decoded.protection]);

/** `session → base64url → zlib → $.api_key`. */
export const wayInto = ({ line }: CookieSeen, path: readonly string[]): Said =>
  say`${quote(line.name)}${own(path.map((layer) => ` → ${layer.slice(0, 80)}`).join(''))}`;
