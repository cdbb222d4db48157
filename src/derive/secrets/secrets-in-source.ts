import type { Source } from '../../openapi/document.ts';
import { lineFinder } from '../../openapi/read/lines.ts';
import { oncePer } from '../../parse/once-per.ts';
import { findSecrets } from '../../secrets/engine.ts';
import type { SecretMatch } from '../../secrets/rule.ts';

/** Secrets in one text of the API document, publishable keys and identifiers among them; looked for once, as a text may have many megabytes. */
export const secretsInSource = oncePer((source: Source): readonly SecretMatch[] => findSecrets(source.text));

/** Line and column, from 1, of offsets in one text of the document. */
export const linesOfSource = oncePer((source: Source) => lineFinder(source.text));
