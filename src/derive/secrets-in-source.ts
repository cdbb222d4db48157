import type { Source } from '../openapi/document.ts';
import { findSecrets } from '../secrets/engine.ts';
import type { SecretMatch } from '../secrets/rule.ts';

const sources = new WeakMap<Source, readonly SecretMatch[]>();

/** Secrets in one text of the API document, publishable keys and identifiers among them; looked for once, as a text may have many megabytes. */
export function secretsInSource(source: Source): readonly SecretMatch[] {
  const known = sources.get(source) ?? findSecrets(source.text);
  sources.set(source, known);
  return known;
}
