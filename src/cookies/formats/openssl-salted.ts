import { fromAnyBase64 } from '../primitives/base64.ts';
import { bytesToKey } from '../primitives/bytes-to-key.ts';
import { type CbcParts, cbcFormat } from '../primitives/cbc-format.ts';
import { wireValue } from '../primitives/wire.ts';

/** `Salted__` and eight bytes of salt, then AES-256-CBC: `CryptoJS.AES.encrypt` with a passphrase, `openssl enc`, and what was written after them. Not authenticated. */
export default cbcFormat({
  id: 'openssl-salted',
  framework: 'openssl-salted',
  title: 'value encrypted with a passphrase (CryptoJS or OpenSSL)',
  isGeneric: true,
  path: ['base64', 'aes-256-cbc'],
  read(cookie) {
    const bytes = fromAnyBase64(wireValue(cookie), ['std', 'std-bare', 'url', 'url-bare']);
    const isSalted = bytes !== undefined && bytes.length >= 32 && bytes.length % 16 === 0;
    if (!isSalted || bytes.toString('latin1', 0, 8) !== 'Salted__') return undefined;
    return { salt: bytes.subarray(8, 16), sealedText: bytes.subarray(16) };
  },
  confidence: () => 'certain',
  forms: [
    { form: 'EVP_BytesToKey md5', derive: (key, parts) => bytesToKey('md5', key, saltOf(parts)) },
    { form: 'EVP_BytesToKey sha256', derive: (key, parts) => bytesToKey('sha256', key, saltOf(parts)) },
  ],
  page: {
    looks: 'Base64 that begins with `U2FsdGVkX1`.',
    keys: 'The passphrase in the code that calls `CryptoJS.AES.encrypt`. If that is code of the page, everyone can read it.',
    byHand:
      '`openssl enc -d -aes-256-cbc -md md5 -a -A -pass pass:…` (CryptoJS and OpenSSL before 1.1), or `-md sha256`.',
    seenWith: 'crypto-js 4.2.0',
  },
  source: 'https://github.com/brix/crypto-js/blob/develop/src/cipher-core.js',
});

function saltOf({ salt }: CbcParts): Uint8Array {
  return salt ?? new Uint8Array();
}
