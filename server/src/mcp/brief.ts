import { briefReported } from '../service/findings/brief.ts';
import type { Finding } from '../service/findings/finding.ts';

/** A finding with its life in a list. */
export const brief = (finding: Finding) => ({
  id: finding.id,
  targetId: finding.targetId,
  ...briefReported(finding),
  state: finding.state,
  firstSeenAt: finding.firstSeenAt,
  lastSeenAt: finding.lastSeenAt,
});
