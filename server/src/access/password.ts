import { randomBytes } from 'node:crypto';
import { createPasswordThread } from './ask-password-thread.ts';

const SALT_BYTES = 16;

/** Compared with where there is no password, so that the time is the same as for a wrong one. */
const NO_PASSWORD = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

const ask = createPasswordThread();

/** The password as an encoded argon2id hash with a random salt. */
export const hashPassword = async (password: string): Promise<string> =>
  String(await ask({ password: plain(password), salt: randomBytes(SALT_BYTES) }));

/** Whether it is the password. Without a hash (no such user, or one without password) the result is false, after the same work. */
export async function verifyPassword(hash: string | null | undefined, password: string): Promise<boolean> {
  const same = await ask({ password: plain(password), hash: hash ?? NO_PASSWORD });
  return same === true && hash !== null && hash !== undefined;
}

/** Keyboards write the same letters in different ways. */
const plain = (password: string): string => password.normalize('NFKC');
