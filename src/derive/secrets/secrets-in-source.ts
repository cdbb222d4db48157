import type { Source } from '../../openapi/document.ts';
import { oncePer } from '../../parse/once-per.ts';
import { findSecrets } from '../../secrets/engine.ts';
import type { SecretMatch } from '../../secrets/rule.ts';

/** Secrets in one text of the API document, publishable keys and identifiers among them; looked for once, as a text may have many megabytes. */
export const secretsInSource = oncePer((source: Source): readonly SecretMatch[] => findSecrets(source.text));
