import type { Finding as ReportedFinding } from 'openbrick';
import type { Finding } from '../service/findings/finding.ts';

/** A finding of a report in a list: enough to choose one. */
export const briefReported = ({ fingerprint, check, severity, confidence, title, location }: ReportedFinding) => ({
  fingerprint,
  check,
  severity,
  confidence,
  title,
  location,
});

/** The same of a finding with its life. */
export const brief = (finding: Finding) => ({
  id: finding.id,
  targetId: finding.targetId,
  ...briefReported(finding),
  state: finding.state,
  firstSeenAt: finding.firstSeenAt,
  lastSeenAt: finding.lastSeenAt,
});
