import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { openGcm } from '../primitives/crypto.ts';
import { plugSession, saltedKeys } from '../primitives/plug.ts';
import { sealed } from '../primitives/session.ts';
import { opened } from '../primitives/testers.ts';
import { plainValue } from '../primitives/text.ts';

/** plug_crypto 2.1 and later. */
const XCHACHA = 'XCP.';
/** Earlier: base64url of `A128GCM`, and a content key wrapped with AES-GCM (RFC 7518 section 4.7). */
const GCM = 'QTEyOEdDTQ.';
/** What both authenticate beside the cipher text. */
const AAD = Buffer.from('A128GCM');

/** From the documentation of Plug.Crypto, Phoenix.Token and Plug.Session.COOKIE. */
const SALTS = ['cookie store encryption salt', 'user secret', 'user-secret'];

type Open = (key: Uint8Array) => Uint8Array | undefined;

/** Plug and Phoenix, encrypted: XChaCha20-Poly1305, before plug_crypto 2.1 AES-GCM with a wrapped key. */
export default defineFormat({
  id: 'plug-encrypted',
  framework: 'phoenix',
  title: 'Plug encrypted session',
  recognise(cookie) {
    return opener(cookie) && 'certain';
  },
  decode(cookie) {
    const found = opener(cookie);
    return found && sealed(['base64url', found.cipher]);
  },
  testers: saltedKeys(SALTS).map(tester),
  page: {
    looks: '`_<app>_key`: `XCP.` (since plug_crypto 2.1) or `QTEyOEdDTQ.`, then parts with dots.',
    keys: '`secret_key_base` in `config/*.exs` or the environment, with the encryption salt of the endpoint.',
    byHand: 'The keys are PBKDF2 of the secret with the salt, 1,000 rounds. Inside is an Erlang term.',
    seenWith: 'plug_crypto 2.1.1',
  },
  source: 'https://github.com/elixir-plug/plug_crypto/blob/main/lib/plug/crypto/message_encryptor.ex',
});

function tester({ form, salt, ...way }: ReturnType<typeof saltedKeys>[number]): KeyTester {
  return {
    id: `plug-encrypted/${form}`,
    ...way,
    cacheable: true,
    prepare(cookie) {
      const found = opener(cookie);
      if (found === undefined) return undefined;
      return (key) => {
        const bytes = found.open(key);
        if (bytes === undefined) return undefined;
        const decoded = plugSession(bytes, 'encrypted', ['base64url', found.cipher]);
        return opened({ salt, digest: found.cipher, decoded });
      };
    },
  };
}

function opener(cookie: ReceivedCookie): { readonly cipher: string; readonly open: Open } | undefined {
  const value = plainValue(cookie.value);
  if (value.startsWith(XCHACHA)) {
    const bytes = fromBase64(value.slice(XCHACHA.length), 'url-bare');
    return bytes && bytes.length > 40 ? { cipher: 'xchacha20-poly1305', open: openXchacha(bytes) } : undefined;
  }
  if (!value.startsWith(GCM)) return undefined;
  const parts = value.slice(GCM.length).split('.', 5);
  const [wrapped, iv, inside, tag] = parts.map((part) => fromBase64(part, 'url-bare'));
  if (parts.length !== 4 || wrapped?.length !== 44 || iv?.length !== 12 || !inside || tag?.length !== 16)
    return undefined;
  return { cipher: 'aes-128-gcm', open: openWrapped(wrapped, { iv, sealed: inside, tag, aad: AAD }) };
}

/** Nonce, tag, cipher text: in that order, unlike the usual one. */
function openXchacha(bytes: Buffer): Open {
  const usual = Buffer.concat([bytes.subarray(40), bytes.subarray(24, 40)]);
  return (key) => {
    try {
      return xchacha20poly1305(key, bytes.subarray(0, 24), AAD).decrypt(usual);
    } catch {
      return undefined;
    }
  };
}

function openWrapped(wrapped: Buffer, content: Parameters<typeof openGcm>[1]): Open {
  const parts = { sealed: wrapped.subarray(0, 16), tag: wrapped.subarray(16, 32), iv: wrapped.subarray(32) };
  return (key) => {
    const contentKey = openGcm(key, parts);
    return contentKey && openGcm(contentKey, content);
  };
}
