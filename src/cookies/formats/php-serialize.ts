import { fromUtf8, toUtf8 } from '../../peel/bytes.ts';
import { walkPhpSerialize } from '../../peel/walk/php-serialize.ts';
import { type DecodedSession, defineFormat, type ReceivedCookie } from '../format.ts';
import { fromAnyBase64 } from '../primitives/base64.ts';
import { beginsAsSerialized, phpReadings } from '../primitives/php.ts';
import { session } from '../primitives/session.ts';

/** `serialize()` in a cookie, as it is or in base64: readable and writable by anyone, and objects run code when they are loaded. */
export default defineFormat({
  id: 'php-serialize',
  framework: 'php',
  title: 'PHP serialised value',
  recognise(cookie) {
    const decoded = reading(cookie);
    if (decoded === undefined) return undefined;
    return typeof decoded.payload === 'object' ? 'certain' : 'firm';
  },
  decode: reading,
  testers: [],
  page: {
    looks: '`a:1:{…}`, `O:…`, as it is or in base64.',
    keys: 'There is no key: anyone can write such a cookie.',
    byHand: 'Decode it and read it: `s:4:"user"` is a string of four bytes. Never call `unserialize()` on it.',
    seenWith: 'PHP 8.2.35',
  },
  source: 'https://www.php.net/manual/en/function.serialize.php',
});

function reading(cookie: ReceivedCookie): DecodedSession | undefined {
  for (const text of phpReadings(cookie)) {
    const found = walk(text, []) ?? walk(textInBase64(text), ['base64']);
    if (found !== undefined) return found;
  }
  return undefined;
}

function walk(text: string | undefined, path: readonly string[]): DecodedSession | undefined {
  if (text === undefined || !beginsAsSerialized(text)) return undefined;
  const found = walkPhpSerialize(toUtf8(text));
  return found && session({ protection: 'plain', serializer: 'php', path: [...path, 'php'], payload: found.value });
}

function textInBase64(text: string): string | undefined {
  const bytes = fromAnyBase64(text, ['std', 'std-bare', 'url-bare']);
  return bytes && fromUtf8(bytes);
}
