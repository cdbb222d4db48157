import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Vault } from '../service/app.ts';

/** Keys of 32 bytes. What is sealed uses `current`; what an older key sealed is still opened. */
export interface VaultKeys {
  readonly current: Buffer;
  readonly previous: readonly Buffer[];
}

export interface KeyedVault extends Vault {
  /** Names the current key without revealing anything of it. */
  readonly keyId: string;
  /** Of all keys that open something: the current one first. */
  readonly keyIds: readonly string[];
}

/** No key of the configuration has sealed this, or it was altered. Carries nothing of the content. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
}

const VERSION = 1;
const ID_BYTES = 8;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + ID_BYTES;
const LEAST_BYTES = HEAD_BYTES + NONCE_BYTES + TAG_BYTES;

interface Key {
  readonly id: Buffer;
  readonly secret: Buffer;
}

/**
 * AES-256-GCM with a random nonce. A sealed value is version (1 byte), key id (8), nonce (12), tag (16), ciphertext; version and key id are
 * authenticated too.
 */
export function createVault({ current, previous }: VaultKeys): KeyedVault {
  const key = derive(current);
  const keys = [key, ...previous.map(derive)];
  return {
    keyId: key.id.toString('hex'),
    keyIds: keys.map(({ id }) => id.toString('hex')),
    seal(plain) {
      const head = Buffer.concat([Buffer.from([VERSION]), key.id]);
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key.secret, nonce, { authTagLength: TAG_BYTES }).setAAD(head);
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([head, nonce, cipher.getAuthTag(), text]);
    },
    open(sealed) {
      const id = sealed.subarray(1, HEAD_BYTES);
      const used = keys.find((each) => each.id.equals(id));
      if (used === undefined || sealed[0] !== VERSION || sealed.length < LEAST_BYTES) throw new VaultError(NO_KEY);
      return decrypt(used, sealed);
    },
  };
}

/** The id of the key that sealed this value. */
export const keyIdOf = (sealed: Buffer): string => sealed.subarray(1, HEAD_BYTES).toString('hex');

const NO_KEY = 'No encryption key of the configuration opens this value.';

function decrypt({ secret }: Key, sealed: Buffer): string {
  const nonce = sealed.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES);
  const tag = sealed.subarray(HEAD_BYTES + NONCE_BYTES, LEAST_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: TAG_BYTES })
    .setAAD(sealed.subarray(0, HEAD_BYTES))
    .setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(sealed.subarray(LEAST_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    throw new VaultError(NO_KEY);
  }
}

/** The key id and the key that encrypts are both derived, so that the id says nothing about the key. */
function derive(key: Buffer): Key {
  const part = (purpose: string, bytes: number): Buffer => Buffer.from(hkdfSync('sha256', key, '', purpose, bytes));
  return { id: part('openbrick key id', ID_BYTES), secret: part('openbrick vault', 32) };
}
