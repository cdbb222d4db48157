import { createHash } from 'node:crypto';
import { decodeHex } from '../../peel/hex.ts';
import { decodePercent } from '../../peel/percent.ts';
import { contentOf } from '../primitives/content.ts';
import { signedFormat } from '../primitives/signed-format.ts';

/** What is in front: MD5 of the signing class and the cookie's name. */
const prefixOf = (name: string): string =>
  createHash('md5').update(`Yiisoft\\Cookies\\CookieSigner${name}`).digest('hex');

/** Yii 3's `CookieSigner`: a prefix, HMAC-SHA256 in hexadecimal, the prefix again and the value. */
export default signedFormat({
  id: 'yii3-signed',
  framework: 'yii3',
  title: 'Yii 3 signed cookie',
  read(cookie) {
    const value = decodePercent(cookie.value);
    const prefix = /^[0-9a-f]{128}/.test(value) ? prefixOf(cookie.name) : undefined;
    if (prefix === undefined || !value.startsWith(prefix) || value.slice(96, 128) !== prefix) return undefined;
    const mac = decodeHex(value.slice(32, 96));
    const inner = decodePercent(value.slice(128));
    if (!mac) return undefined;
    const decoded = contentOf(Buffer.from(inner), { protection: 'signed', path: [] });
    const texts = [value.slice(96), cookie.value.slice(96)];
    return { claims: texts.map((text) => ({ digest: 'sha256', mac, text })), decoded };
  },
  confidence: () => 'certain',
  page: {
    looks: 'A name that the application chooses: 32 hexadecimal digits, 64 more, the first 32 again, the value.',
    keys: 'The key given to `CookieSigner`, often `cookieValidationKey` or `YII_COOKIE_KEY` in the parameters.',
    byHand: 'The part after the first 128 digits is the value.',
    seenWith: 'yiisoft/cookies (main, 2026-11)',
  },
  source: 'https://github.com/yiisoft/cookies/blob/master/src/CookieSigner.php',
});
