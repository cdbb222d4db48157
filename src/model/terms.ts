/** The closed vocabularies of a report: severities, confidences, categories, grades. Their names are a contract. */

export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof severities)[number];

/** certain: the evidence admits no other reading; firm: another reading needs an unusual server; tentative: worth a person's look. */
export const confidences = ['certain', 'firm', 'tentative'] as const;
export type Confidence = (typeof confidences)[number];

export const categories = [
  'authentication',
  'object-authorization',
  'function-authorization',
  'property-authorization',
  'input-validation',
  'rate-limiting',
  'data-exposure',
  'encryption',
  'ssrf',
  'inventory',
  'unsafe-consumption',
  'llm-security',
  'security-misconfiguration',
] as const;
export type Category = (typeof categories)[number];

export const grades = ['A', 'B', 'C', 'D', 'F'] as const;
export type Grade = (typeof grades)[number];

/** What a target is for, as its owner says: it moves what findings cost. */
export const targetContexts = ['financial', 'medical', 'public', 'internal'] as const;
export type TargetContext = (typeof targetContexts)[number];

/** What a defect gives to whoever uses it, worst first. `judge/harm.ts` says what each means. */
export const harms = [
  'takeover',
  'forgery',
  'passwords',
  'environment',
  'secrets',
  'data',
  'assistance',
  'posture',
] as const;
export type Harm = (typeof harms)[number];

/** Negative when `a` is worse than `b`. */
export const compareSeverity = (a: Severity, b: Severity): number => severities.indexOf(a) - severities.indexOf(b);

export const isSeverity = (text: string): text is Severity => (severities as readonly string[]).includes(text);
