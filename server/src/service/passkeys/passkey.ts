import type { Selectable } from 'kysely';
import type { PasskeysTable } from '../../store/tables.ts';

export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
}

/** The site that a passkey is for: it works nowhere else. */
export interface Site {
  readonly origin: string;
}

export const siteId = ({ origin }: Site): string => new URL(origin).hostname;

export const toPasskey = ({ id, name, created_at }: Selectable<PasskeysTable>): Passkey => ({
  id,
  name,
  createdAt: created_at.toISOString(),
});
