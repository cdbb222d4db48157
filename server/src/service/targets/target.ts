import type { Selectable } from 'kysely';
import type { TargetContext } from 'openbrick';
import type { TargetsTable } from '../../store/tables.ts';
import type { CredentialNames, TargetPace, TargetPolicy } from '../../store/values.ts';

/** What a reader sees of a header or a recipe: that it is set. Sent back, null keeps what is stored. */
type WriteOnly = null;

export interface Target {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly url: string;
  readonly spec: string;
  readonly context: TargetContext | null;
  readonly pace: TargetPace;
  readonly policy: TargetPolicy;
  readonly identities: readonly { readonly name: string; readonly headers: Readonly<Record<string, WriteOnly>> }[];
  readonly recipes: readonly { readonly name: string; readonly recipe: WriteOnly }[];
  readonly owner: string | null;
  readonly badgePublic: boolean;
  readonly verifiedAt: string | null;
  readonly baselineScanId: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export type TargetRow = Selectable<TargetsTable>;

/** Needs no key: the names of headers are stored beside the sealed values. */
export const toTarget = (row: TargetRow): Target => ({
  id: row.id,
  projectId: row.project_id,
  name: row.name,
  url: row.url,
  spec: row.spec,
  context: row.context,
  pace: row.pace,
  policy: row.policy,
  ...withoutValues(row.identity_names),
  owner: row.owner,
  badgePublic: row.badge_public,
  verifiedAt: isVerified(row) ? (row.verified_at?.toISOString() ?? null) : null,
  baselineScanId: row.baseline_scan_id,
  version: row.version,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});

const withoutValues = ({ identities, recipes }: CredentialNames): Pick<Target, 'identities' | 'recipes'> => ({
  identities: identities.map(({ name, headers }) => ({
    name,
    headers: Object.fromEntries(headers.map((header) => [header, null])),
  })),
  recipes: recipes.map((name) => ({ name, recipe: null })),
});

/** A proof of ownership is about one host and port; it says nothing about another. */
export const isVerified = (row: Pick<TargetRow, 'host' | 'verified_host'>): boolean => row.verified_host === row.host;
