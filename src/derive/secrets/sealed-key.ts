import { Sealed } from '../../model/sealed.ts';
import type { SecretMatch } from '../../secrets/rule.ts';

/** A found key, sealed; one that a person wrote is known as a word, which may be in texts of ours by chance. */
export const sealedKey = ({ token, look }: Pick<SecretMatch, 'token' | 'look'>): Sealed =>
  new Sealed(token, look === 'words' || look === 'placeholder');

/** Shorter ones, and those of small letters alone, are in texts of ours by chance. */
const LEAST_RANDOM = 8;

/** A credential in recorded traffic, sealed. */
export const sealedSent = (value: string): Sealed =>
  new Sealed(value, value.length < LEAST_RANDOM || /^[a-z]{1,40}$/.test(value));

/** A value that the user gave, sealed; one of small letters alone is a word. */
export const sealedGiven = (value: string): Sealed => new Sealed(value, /^[a-z]{1,40}$/.test(value));
