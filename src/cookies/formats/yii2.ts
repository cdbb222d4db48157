import { toUtf8 } from '../../peel/bytes.ts';
import { decodeHex } from '../../peel/hex.ts';
import { parseJsonStructure } from '../../peel/json.ts';
import { walkPhpSerialize } from '../../peel/walk/php-serialize.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { type Claim, claimTester } from '../primitives/mac-tester.ts';
import { phpReadings } from '../primitives/php.ts';
import { session } from '../primitives/session.ts';

/** Yii 2: 64 hex of HMAC-SHA256 under `cookieValidationKey`, glued to `serialize([name, value])`. */
export default defineFormat({
  id: 'yii2',
  framework: 'yii2',
  title: 'Yii 2 signed cookie',
  recognise(cookie) {
    return claims(cookie).length > 0 ? 'certain' : undefined;
  },
  decode(cookie) {
    return claims(cookie)[0]?.decoded;
  },
  testers: [claimTester({ id: 'yii2/raw', claims })],
  page: {
    looks:
      '`_csrf`, `_identity` and others: 64 hexadecimal digits, then a serialized array of name and value, percent-encoded.',
    keys: '`cookieValidationKey` in `config/web.php`.',
    byHand: 'Decode the percent escapes: the 64 digits are followed by `serialize([name, value])`.',
    seenWith: 'Yii 2.0.56',
  },
  source: 'https://github.com/yiisoft/yii2/blob/master/framework/base/Security.php',
});

function claims(cookie: ReceivedCookie): readonly Claim[] {
  return phpReadings(cookie).flatMap((value) => {
    const mac = decodeHex(value.slice(0, 64));
    const text = value.slice(64);
    if (mac?.length !== 32 || !text.startsWith('a:2:{i:0;')) return [];
    const payload = walkPhpSerialize(toUtf8(text))?.value;
    if (!Array.isArray(payload) || payload.length !== 2) return [];
    const [name, inner] = payload;
    // `_identity` holds JSON in the second place: user id, authKey, duration.
    const json = typeof inner === 'string' ? parseJsonStructure(inner) : undefined;
    const decoded = session({
      protection: 'signed',
      serializer: 'php',
      path: json === undefined ? ['php'] : ['php', 'json'],
      payload,
      readable: [name, json ?? inner],
    });
    return [{ digest: 'sha256' as const, mac, text, decoded }];
  });
}
