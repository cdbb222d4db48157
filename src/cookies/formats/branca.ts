import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesOfBase62 } from '../../peel/base62.ts';
import { aeadFormat } from '../primitives/aead-format.ts';
import { hexKey } from '../primitives/testers.ts';
import { tokenText } from '../primitives/wire.ts';

const VERSION = 0xba;
const HEADER_BYTES = 29;
const [EARLIEST, LATEST] = [1_480_000_000, 2_400_000_000];

/** Branca tokens: base62 of a version, the time, a nonce and XChaCha20-Poly1305; the first three are authenticated with the content. */
export default aeadFormat({
  id: 'branca',
  framework: 'branca',
  title: 'Branca token',
  path: ['base62', 'xchacha20-poly1305'],
  digest: 'xchacha20-poly1305',
  read(cookie) {
    const text = tokenText(cookie);
    // Shorter ones hold hardly a word, and many ids are as long.
    const bytes = text.length < 70 ? undefined : bytesOfBase62(text);
    if (bytes?.[0] !== VERSION || bytes.length < HEADER_BYTES + 17) return undefined;
    const made = bytes.readUInt32BE(1);
    if (made < EARLIEST || made > LATEST) return undefined;
    const aad = bytes.subarray(0, HEADER_BYTES);
    return { iv: aad.subarray(5), sealed: bytes.subarray(HEADER_BYTES), tag: bytes.subarray(-16), aad };
  },
  confidence: () => 'firm',
  keys: [
    { form: 'raw', derive: (key) => (key.length === 32 ? key : undefined) },
    { form: 'hex', derive: (key) => (key.length === 64 ? hexKey(key) : undefined) },
  ],
  open(key, { iv, sealed, aad }) {
    try {
      return xchacha20poly1305(key, iv, Buffer.from(aad ?? '')).decrypt(sealed);
    } catch {
      return undefined;
    }
  },
  page: {
    looks: 'One run of letters and digits, 70 characters or more.',
    keys: '32 bytes, often written in hexadecimal.',
    byHand:
      'Decode the base62 (digits, capitals, small letters): `BA`, four bytes of Unix time, 24 of nonce, cipher text.',
    seenWith: 'pybranca 0.5.0',
  },
  source: 'https://github.com/tuupola/branca-spec',
});
