/** Names and password hashes. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(scrypt);
const users = new Map();
/** An unknown name takes as long as a wrong password. */
const UNKNOWN = { salt: randomBytes(16), hash: Buffer.alloc(32) };

export async function addUser(name, password) {
  const salt = randomBytes(16);
  users.set(name, { salt, hash: await derive(password, salt, 32) });
}

// region: users
/** Compares in constant time. */
export async function passwordIsRight(name, password) {
  const { salt, hash } = users.get(name) ?? UNKNOWN;
  return timingSafeEqual(await derive(password, salt, 32), hash) && users.has(name);
}
// endregion
