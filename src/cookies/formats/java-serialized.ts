import { inflate } from '../../peel/inflate.ts';
import { walkJavaSerialized } from '../../peel/walk/java-serialized.ts';
import { type DecodedSession, defineFormat, type ReceivedCookie } from '../format.ts';
import { fromAnyBase64 } from '../primitives/base64.ts';
import { session } from '../primitives/session.ts';
import { plainValue } from '../primitives/text.ts';

const LARGEST = 1 << 20;

/** A Java object stream in base64 (`rO0AB…`), compressed or not: readable, and loading it runs code of the classes it names. */
export default defineFormat({
  id: 'java-serialized',
  framework: 'java',
  title: 'Java serialised object',
  recognise(cookie) {
    return reading(cookie) && 'certain';
  },
  decode: reading,
  testers: [],
  page: {
    looks: 'Base64 that begins with `rO0AB` (`H4sI` where it is compressed).',
    keys: 'There is no key in the format.',
    byHand: 'Decode it and read the class names and strings. Never load it: that runs code of the classes it names.',
    seenWith: 'Java object streams of the specification',
  },
  source: 'https://docs.oracle.com/en/java/javase/21/docs/specs/serialization/protocol.html',
});

function reading({ value }: ReceivedCookie): DecodedSession | undefined {
  const text = plainValue(value);
  // AC ED 00 05, or gzip.
  if (!text.startsWith('rO0AB') && !text.startsWith('H4sI')) return undefined;
  const bytes = fromAnyBase64(text, ['std', 'std-bare', 'url-bare']);
  const inside = bytes && inflate(bytes, LARGEST);
  const java = bytes && walkJavaSerialized(inside?.bytes ?? bytes);
  if (java === undefined) return undefined;
  const path = ['base64', ...(inside === undefined ? [] : [inside.layer]), 'java'];
  return session({ protection: 'plain', serializer: 'java', path, payload: java.value });
}
