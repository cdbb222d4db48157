/** Logins as RFC 7617 writes them: base64 of a user, a colon and a password. */
import { isWrittenPassword } from './written-password.ts';

const PAIR = /^[\x21-\x39\x3b-\x7e]{1,100}:([\x21-\x7e]{1,200})$/;

/** Whether the base64 holds a login whose password is more than a sample of documentation or tests. */
export const isWrittenLogin = (base64: string): boolean =>
  isWrittenPassword(PAIR.exec(Buffer.from(base64, 'base64').toString('latin1'))?.[1] ?? '');
