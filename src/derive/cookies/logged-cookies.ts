import type { LoggedCookie } from '../../model/log-evidence.ts';
import { Sealed } from '../../model/sealed.ts';

/** The value of a logged cookie, to be opened and compared. */
export const revealedIn = ({ value }: LoggedCookie): string => Sealed.reveal(value);
