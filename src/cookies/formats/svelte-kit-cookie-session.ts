import { decodeHex } from '../../peel/hex.ts';
import { aeadFormat, gcmLayout, rawAesKey } from '../primitives/aead-format.ts';
import { wireValue } from '../primitives/wire.ts';

/** svelte-kit-cookie-session: hexadecimal AES-256-GCM and the number of the secret. */
export default aeadFormat({
  id: 'svelte-kit-cookie-session',
  framework: 'sveltekit',
  title: 'svelte-kit-cookie-session cookie',
  path: ['hex', 'aes-256-gcm'],
  digest: 'aes-256-gcm',
  read(cookie) {
    const [, hex] = /^((?:[0-9a-f]{2}){29,8192})&id=[0-9]{1,4}$/.exec(wireValue(cookie)) ?? [];
    const bytes = hex === undefined ? undefined : decodeHex(hex);
    return bytes && gcmLayout(bytes);
  },
  confidence: () => 'certain',
  keys: [{ form: 'raw', derive: (key) => (key.length === 32 ? rawAesKey(key) : undefined) }],
  page: {
    looks: '`kit.session`: hexadecimal digits, then `&id=1`.',
    keys: 'The `secret` of `handleSession`: 32 characters, used as they are.',
    byHand:
      'Decode the hexadecimal digits: 12 bytes of nonce, cipher text, 16 bytes of tag; AES-256-GCM under the secret.',
    seenWith: 'svelte-kit-cookie-session 4.1.1',
  },
  source: 'https://github.com/pixelmund/svelte-kit-cookie-session',
});
