import type { Actor } from '../../access/actor.ts';
import type { App } from '../app.ts';
import { invalid, notFound, Problem } from '../problem.ts';
import type { Versions } from '../versions.ts';
import { changeFinding } from './change.ts';
import type { FindingWithHistory } from './finding.ts';

export interface SuppressionInput {
  readonly reason: string;
  /** Who is responsible for it; whoever suppresses it, unless given. */
  readonly owner?: string | undefined;
  /** When it counts no longer; null or absent: until it is lifted. */
  readonly expiresAt?: string | null | undefined;
}

/** Accepts a finding until the suppression expires or is lifted. Throws `conflict` where it is fixed, and `validation-failed` for an end in the past. */
export const suppressFinding = (
  app: App,
  actor: Actor,
  id: string,
  { reason, owner = actor.label, expiresAt = null }: SuppressionInput,
  versions?: Versions,
): Promise<FindingWithHistory> =>
  changeFinding(app, actor, id, {
    action: 'finding.suppress',
    versions,
    apply(row, now) {
      const end = expiresAt === null ? null : new Date(expiresAt);
      if (end !== null && end <= now) throw invalid('/expiresAt', 'must be in the future');
      if (row.state === 'fixed') throw new Problem('conflict', 'The finding is fixed: there is nothing to suppress.');
      const suppression = { reason, owner, expiresAt: end?.toISOString() ?? null };
      return {
        columns: {
          state: 'suppressed',
          suppression: JSON.stringify(suppression),
          suppression_expires_at: end,
        },
        event: 'suppressed',
      };
    },
  });

/** Lifts a suppression: the finding is open again. Throws `not-found` where there is none. */
export const liftSuppression = (app: App, actor: Actor, id: string, versions?: Versions): Promise<FindingWithHistory> =>
  changeFinding(app, actor, id, {
    action: 'finding.unsuppress',
    need: { role: 'admin', scope: 'findings:write' },
    versions,
    apply(row, now) {
      if (row.suppression === null) throw notFound('suppression');
      const lifted = { suppression: null, suppression_expires_at: null };
      if (row.state !== 'suppressed') return { columns: lifted };
      return { columns: { ...lifted, state: 'open', reopened_at: now }, event: 'reopened' };
    },
  });
