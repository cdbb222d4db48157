import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits as text: too many to guess, so that a plain hash of it is enough at rest. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** The form in which secrets of `newSecret` are stored and looked up. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Compares in a time that does not reveal where the texts differ. */
export const sameSecret = (left: string, right: string): boolean =>
  timingSafeEqual(createHash('sha256').update(left).digest(), createHash('sha256').update(right).digest());

/** The CSRF token of a session follows from the session's token, which scripts cannot read: nothing more is stored. */
export const csrfTokenOf = (sessionToken: string): string =>
  createHmac('sha256', sessionToken).update('openbrick csrf').digest('base64url');
