import { hash } from './crypto.ts';

/** OpenSSL's EVP_BytesToKey with one round, for AES-256-CBC: 32 bytes of key and 16 of vector. */
export const bytesToKey = (digest: 'md5' | 'sha256', password: Uint8Array, salt: Uint8Array = new Uint8Array()) => {
  const blocks: Buffer[] = [];
  for (let length = 0; length < 48; length += blocks[0]?.length ?? 48)
    blocks.push(hash(digest, blocks.at(-1) ?? '', password, salt));
  const bytes = Buffer.concat(blocks);
  return { key: bytes.subarray(0, 32), iv: bytes.subarray(32, 48) };
};
