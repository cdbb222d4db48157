import type { Finding } from 'openbrick';

export type BriefFinding = Pick<Finding, 'fingerprint' | 'check' | 'severity' | 'confidence' | 'title' | 'location'>;

/** A finding of a report in a list: enough to choose one. */
export const briefReported = ({
  fingerprint,
  check,
  severity,
  confidence,
  title,
  location,
}: Finding): BriefFinding => ({ fingerprint, check, severity, confidence, title, location });
