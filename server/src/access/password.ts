import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';

/** OWASP's parameters for argon2id. Changed ones hold for new passwords: each hash names its own. */
const COST = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;
const SALT_BYTES = 16;

/** Compared with where there is no password, so that the time is the same as for a wrong one. */
const NO_PASSWORD = `$argon2id$v=19$m=${COST.memorySize},t=${COST.iterations},p=${COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** The password as an encoded argon2id hash with a random salt. */
export const hashPassword = (password: string): Promise<string> =>
  argon2id({ ...COST, password: plain(password), salt: randomBytes(SALT_BYTES), outputType: 'encoded' });

/** Whether it is the password. Without a hash (no such user, or one without password) the answer is no, after the same work. */
export async function verifyPassword(hash: string | null | undefined, password: string): Promise<boolean> {
  const same = await argon2Verify({ password: plain(password), hash: hash ?? NO_PASSWORD });
  return same && hash !== null && hash !== undefined;
}

/** Keyboards write the same letters in different ways. */
const plain = (password: string): string => password.normalize('NFKC');
