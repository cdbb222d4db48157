/** What opened bytes are: the serialisers that web frameworks put into a session, distinguished by their first bytes. */
import { fromUtf8 } from '../../peel/bytes.ts';
import { inflate } from '../../peel/inflate.ts';
import { parseJsonStructure } from '../../peel/json.ts';
import { parseUrlencoded } from '../../peel/urlencoded.ts';
import { walkGob } from '../../peel/walk/gob.ts';
import { walkPhpSerialize } from '../../peel/walk/php-serialize.ts';
import { walkPickle } from '../../peel/walk/pickle.ts';
import { walkRubyMarshal } from '../../peel/walk/ruby-marshal.ts';
import type { DecodedSession, Protection, Serializer } from '../format.ts';
import { beginsAsSerialized } from './php.ts';
import { session } from './session.ts';
import { utf8OrLatin1 } from './text.ts';

export interface Around {
  readonly protection: Protection;
  /** Layers outside the bytes, outermost first. */
  readonly path: readonly string[];
  readonly issuedAt?: number | undefined;
  readonly expiresAt?: number | undefined;
}

interface Inside {
  readonly serializer: Serializer;
  readonly path: readonly string[];
  readonly payload: unknown;
}

const LARGEST = 1_048_576;

/** Always a session: text, or printable text inside binary data, where no serialiser is known. */
export const contentOf = (bytes: Uint8Array, { path, ...around }: Around): DecodedSession => {
  const inflated = inflate(bytes, LARGEST);
  const inner = inflated?.bytes ?? bytes;
  const layers = inflated ? [...path, inflated.layer] : path;
  const found = structureIn(inner);
  if (found) return session({ ...around, ...found, path: [...layers, ...found.path] });
  const text = fromUtf8(inner);
  return session({
    ...around,
    serializer: text === undefined ? 'binary' : 'text',
    path: layers,
    payload: text ?? utf8OrLatin1(inner),
  });
};

/** The structure that bytes hold, undefined for plain text and for what is not known. */
export const structureIn = (bytes: Uint8Array): Inside | undefined => binaryIn(bytes) ?? textIn(fromUtf8(bytes));

const binaryIn = (bytes: Uint8Array): Inside | undefined => {
  const [first = -1, second = -1] = bytes;
  if (first === 0x80) return walkedInto('pickle', walkPickle(bytes));
  if (first === 0x04 && second === 0x08) return walkedInto('marshal', walkRubyMarshal(bytes));
  return walkedInto('gob', walkGob(bytes));
};

const walkedInto = (serializer: Serializer, walked: { readonly value: unknown } | undefined): Inside | undefined =>
  walked && { serializer, path: [serializer], payload: walked.value };

const textIn = (text: string | undefined): Inside | undefined => {
  if (text === undefined) return undefined;
  if (beginsAsSerialized(text)) {
    const php = walkPhpSerialize(Buffer.from(text));
    if (php) return { serializer: 'php', path: ['php'], payload: php.value };
  }
  const json = parseJsonStructure(text);
  if (json) return { serializer: 'json', path: ['json'], payload: json };
  const form = parseUrlencoded(text);
  return form && { serializer: 'urlencoded', path: ['urlencoded'], payload: form };
};
