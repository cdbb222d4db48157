import type { HeaderLine } from '../parse/header-lines.ts';
import type { Exchange } from './exchange.ts';

/** What checks may know of a user whose view of the target is compared with that of others. */
export interface IdentityFacts {
  /** As in `Exchange.identity`. */
  readonly name: string;
  /** As the user named it: `admin`, `customer`. */
  readonly role?: string;
  /** Teams, tenants and the like: members of one group may share objects. */
  readonly groups: readonly string[];
}

/** A user of the target that requests can be sent as. */
export interface Identity extends IdentityFacts {
  readonly session: Session;
}

/** The credentials of an identity. They may change while a scan runs: a session ends, and a log-in begins another. */
export interface Session {
  /** The header lines to send from now on; empty where there are none yet. They never enter an exchange. */
  lines(): readonly HeaderLine[];
  /** Parameters that are added to the query of each request that carries the header lines. They never enter an exchange either. */
  query?(): readonly (readonly [name: string, value: string])[];
  /** Further values that never enter an exchange, such as the password, each behind the name that it goes by. */
  secrets?(): readonly HeaderLine[];
  /**
   * Called with each response to a request that carried them. Resolves to true when the response shows that the session had ended and `lines` gives
   * the headers of a new one: the request is then sent once more, and the first response is dropped. Several requests may ask at the same time. Never
   * rejects.
   */
  renew?(seen: Exchange): Promise<boolean>;
}

/** `Exchange.identity` of a request without credentials. */
export const ANONYMOUS = 'anonymous';

/** The same of a request with the credentials of `--header` and its like, which have no name. */
export const GIVEN = 'given';

/** Names with a meaning of their own. */
const RESERVED = new Set([ANONYMOUS, GIVEN, 'unknown', 'unauthenticated']);

/** Whether an identity may go by this name: a short word of letters, digits, `.`, `_`, `@` and `-`. */
export const isIdentityName = (name: string): boolean => /^[A-Za-z0-9][\w.@-]{0,39}$/.test(name) && !RESERVED.has(name);

/** A session whose headers stay the same for the whole scan. */
export const fixedSession = (lines: readonly HeaderLine[]): Session => ({ lines: () => lines });

/** How requests without credentials are named beside the identities. */
export const UNAUTHENTICATED = 'unauthenticated';

/** What a request got: all of what the owner gets, fewer of its properties, a refusal, as if it were not there, trouble. */
export const accessResults = ['read', 'part', 'refused', 'absent', 'error', 'not-asked'] as const;
export type AccessResult = (typeof accessResults)[number];
