import { maskOf } from '../model/sealed.ts';
import type { Confidence, Severity } from '../model/terms.ts';
import { findSecrets as find } from '../secrets/engine.ts';
import { text as textOf } from './arguments.ts';

/** A secret in a text; `text.slice(start, end)` is the secret itself, which appears nowhere here. */
export interface FoundSecret {
  readonly rule: string;
  readonly provider: string;
  /** What the kind of secret is called. */
  readonly title: string;
  /** `publishable` keys and `identifier`s are made to be public. */
  readonly kind: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly checksum: 'valid' | 'invalid' | 'none';
  /** Offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly masked: string;
  /** Of the secret itself, in UTF-16 units. */
  readonly length: number;
  /** Encodings that were undone to see it, the outermost first. */
  readonly layers: readonly string[];
}

/** Secrets in a text, in the order in which they appear: provider formats, and values below names of credentials. Pure; takes time linear in the text. Throws UsageError for what is no text. */
export const findSecrets = (text: string): readonly FoundSecret[] =>
  find(textOf(text, 'text')).map(({ rule, token, start, end, checksum, kind, confidence, path }) => ({
    ...{ rule: rule.id, provider: rule.provider, title: rule.title, kind, severity: rule.severity },
    ...{ confidence, checksum, start, end, masked: maskOf(token), length: token.length, layers: path },
  }));
