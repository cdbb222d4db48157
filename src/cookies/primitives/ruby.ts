import { isRecord } from '../../parse/record.ts';
import { fromLatin1, fromUtf8 } from '../../peel/bytes.ts';
import { decodeHex } from '../../peel/hex.ts';
import { inflate } from '../../peel/inflate.ts';
import { parseJson } from '../../peel/json.ts';
import { walkMsgpack } from '../../peel/walk/msgpack.ts';
import { walkRubyMarshal } from '../../peel/walk/ruby-marshal.ts';
import type { Protection, Serializer } from '../format.ts';
import { fromBase64 } from './base64.ts';
import { type Content, session } from './session.ts';
import { digestOfLength } from './testers.ts';
import { cutLast } from './wire.ts';

/** What Rails, Rack and Sinatra put into a cookie, one layer or two. */
interface RubyContent {
  readonly serializer: Serializer;
  readonly path: readonly string[];
  readonly payload: unknown;
  readonly expiresAt?: number | undefined;
  /** True for the metadata envelope `_rails`, which nothing else writes. */
  readonly enveloped?: boolean;
}

const LARGEST = 1 << 20;

/** JSON, Marshal, compressed JSON (`Base64::ZipJSON`), or one of them inside the envelope of Rails 5.2 and later. */
export const rubyContent = (bytes: Uint8Array): RubyContent | undefined => {
  const marshal = walkRubyMarshal(bytes);
  if (marshal !== undefined) return { serializer: 'marshal', path: ['marshal'], payload: marshal.value };
  // Once and no further: there are texts that inflate to themselves.
  const zipped = inflate(bytes, LARGEST);
  const json = jsonIn(zipped?.bytes ?? bytes);
  if (json === undefined) return packed(bytes);
  if (zipped !== undefined) return { serializer: 'json', path: [zipped.layer, 'json'], payload: json };
  return envelope(json) ?? { serializer: 'json', path: ['json'], payload: json };
};

const jsonIn = (bytes: Uint8Array): unknown => {
  const text = fromUtf8(bytes);
  return text === undefined ? undefined : parseJson(text);
};

/** Rails 7.1 and later can write MessagePack, which it marks with two bytes (`ActiveSupport::MessagePack::Serializer`). */
const packed = (bytes: Uint8Array): RubyContent | undefined => {
  if (bytes[0] !== 0xcc || bytes[1] !== 0x80) return undefined;
  const walk = walkMsgpack(bytes.subarray(2));
  return walk && { serializer: 'msgpack', path: ['msgpack'], payload: walk.value };
};

/** `{"_rails":{"message":<base64>,"exp":…,"pur":…}}`, since Rails 7.1 also with the data itself under `data`. */
const envelope = (json: unknown): RubyContent | undefined => {
  const rails = isRecord(json) && Object.keys(json).length === 1 ? json['_rails'] : undefined;
  if (!isRecord(rails)) return undefined;
  const expiresAt = typeof rails['exp'] === 'string' ? seconds(rails['exp']) : undefined;
  if ('data' in rails)
    return { serializer: 'json', path: ['json'], payload: rails['data'], expiresAt, enveloped: true };
  const message = typeof rails['message'] === 'string' ? fromBase64(rails['message'], 'std') : undefined;
  const inside = message && rubyContent(message);
  return inside && { ...inside, path: ['json', 'base64', ...inside.path], expiresAt, enveloped: true };
};

const seconds = (date: string): number | undefined => {
  const time = Date.parse(date);
  return Number.isNaN(time) ? undefined : Math.floor(time / 1000);
};

/** A decoded session of such content under the layers outside it. */
export const rubySession = (content: RubyContent, protection: Protection, outside: readonly string[]) => {
  const { serializer, path, payload, expiresAt } = content;
  const whole: Content = { protection, serializer, path: [...outside, ...path], payload, expiresAt };
  return session(whole);
};

interface RubySigned {
  /** The base64 text that the signature is over. */
  readonly text: string;
  readonly mac: Uint8Array;
  readonly digest: 'sha1' | 'sha256';
  readonly bytes: Buffer;
}

/** `<base64>--<lower-case hex>` as `MessageVerifier` and Rack write it; Rack before 2.2.3 breaks the base64 into lines. */
export const rubySigned = (value: string): RubySigned | undefined => {
  const [text = '', hex = ''] = cutLast(value, '--') ?? [];
  const mac = /^[0-9a-f]{40,64}$/.test(hex) ? decodeHex(hex) : undefined;
  const bytes = fromBase64(text.replace(/\n/g, ''), 'std');
  const digest = digestOfLength(mac?.length ?? 0);
  if (mac === undefined || bytes === undefined || (digest !== 'sha1' && digest !== 'sha256')) return undefined;
  return { text, mac, digest, bytes };
};

interface RubySealed {
  readonly iv: Buffer;
  readonly sealed: Buffer;
  readonly tag: Buffer;
}

/** `<cipher text>--<iv>--<tag>`, all base64, as Rails 5.2 and Sinatra 3 write AES-256-GCM. */
export const rubySealed = (value: string): RubySealed | undefined => {
  const parts = value.split('--', 4);
  const [sealed, iv, tag] = parts.map((part) => fromBase64(part, 'std'));
  if (parts.length !== 3 || sealed === undefined || iv?.length !== 12 || tag?.length !== 16) return undefined;
  return { iv, sealed, tag };
};

/** What an opened text means; text that is none of the formats is given as it is. */
export const rubyOpened = (bytes: Uint8Array, outside: readonly string[]) => {
  const content = rubyContent(bytes);
  if (content !== undefined) return rubySession(content, 'encrypted', outside);
  const payload = fromUtf8(bytes) ?? fromLatin1(bytes);
  return session({ protection: 'encrypted', serializer: 'text', path: outside, payload });
};
