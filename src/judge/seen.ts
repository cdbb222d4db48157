import type { Check, Observation } from '../model/check.ts';
import { compareSeverity, confidences } from '../model/terms.ts';

/** One observation with its check. */
export interface Seen {
  readonly check: Check;
  readonly observation: Observation;
}

/** The worse severity of two observations of one defect, and the better confidence. */
export function worseOf(a: Observation, b: Observation): Pick<Observation, 'severity' | 'confidence'> {
  const isWorse = a.severity !== undefined && b.severity !== undefined && compareSeverity(b.severity, a.severity) < 0;
  const isSurer = confidences.indexOf(b.confidence ?? 'certain') < confidences.indexOf(a.confidence ?? 'certain');
  return {
    ...(isWorse && b.severity !== undefined && { severity: b.severity }),
    ...(isSurer && { confidence: b.confidence ?? 'certain' }),
  };
}
