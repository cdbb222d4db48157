import { createHash } from 'node:crypto';
import { Sealed } from '../../model/sealed.ts';

/** The key of a link between findings that have one secret: equal for equal secrets. Nothing of the secret is in it. */
export const valueLink = (value: Sealed): string =>
  `value ${createHash('sha256').update(Sealed.reveal(value)).digest('hex')}`;
