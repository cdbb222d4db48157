import type { Finding } from '../service/findings/finding.ts';

/** A finding in a list: enough to choose one. */
export const brief = ({ id, targetId, check, severity, confidence, title, state, location, ...dates }: Finding) => ({
  id,
  targetId,
  check,
  severity,
  confidence,
  title,
  state,
  location,
  firstSeenAt: dates.firstSeenAt,
  lastSeenAt: dates.lastSeenAt,
});
