import type { Selectable } from 'kysely';
import type { UsersTable } from '../../store/tables.ts';
import { invalid } from '../problem.ts';

export interface User {
  readonly id: string;
  readonly email: string;
  readonly serverAdmin: boolean;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const toUser = (row: Selectable<UsersTable>): User => ({
  id: row.id,
  email: row.email,
  serverAdmin: row.server_admin,
  version: row.version,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});

/** Two addresses that differ in capitals are one account. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();

const LEAST_CHARACTERS = 10;
const LEAST_DIFFERENT = 5;

/** Throws `validation-failed` for a password that is guessed at once. */
export function checkNewPassword(password: string, email: string): void {
  if ([...password].length < LEAST_CHARACTERS)
    throw invalid('/password', `must have at least ${LEAST_CHARACTERS} characters`);
  if (new Set(password).size < LEAST_DIFFERENT) {
    throw invalid('/password', `must have at least ${LEAST_DIFFERENT} different characters`);
  }
  if (normalEmail(password) === normalEmail(email)) throw invalid('/password', 'must not be the email address');
}
