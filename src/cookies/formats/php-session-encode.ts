import { fromUtf8, toUtf8 } from '../../peel/bytes.ts';
import { walkPhpSessionEncode } from '../../peel/walk/php-session-encode.ts';
import { type DecodedSession, defineFormat, type ReceivedCookie } from '../format.ts';
import { fromAnyBase64 } from '../primitives/base64.ts';
import { phpReadings } from '../primitives/php.ts';
import { session } from '../primitives/session.ts';

/** `session_encode()` in a cookie: `name|<serialised value>`, one after the other. */
export default defineFormat({
  id: 'php-session-encode',
  framework: 'php',
  title: 'PHP session_encode value',
  recognise(cookie) {
    return reading(cookie) && 'certain';
  },
  decode: reading,
  testers: [],
  page: {
    looks: '`name|s:3:"bob";…`: names, bars and serialized values.',
    keys: 'There is no key.',
    byHand: 'Each name is before a bar, its value in the form of `serialize()` after it.',
    seenWith: 'PHP 8.2.35',
  },
  source: 'https://www.php.net/manual/en/function.session-encode.php',
});

function reading(cookie: ReceivedCookie): DecodedSession | undefined {
  for (const text of phpReadings(cookie)) {
    const bytes = fromAnyBase64(text, ['std', 'std-bare']);
    const found = walk(text, []) ?? walk(bytes && fromUtf8(bytes), ['base64']);
    if (found !== undefined) return found;
  }
  return undefined;
}

function walk(text: string | undefined, path: readonly string[]): DecodedSession | undefined {
  if (text === undefined || !/^[^|;{}"]{1,200}\|[NbidsaOC][:;]/.test(text)) return undefined;
  const found = walkPhpSessionEncode(toUtf8(text));
  return found && session({ protection: 'plain', serializer: 'php', path: [...path, 'php'], payload: found.value });
}
