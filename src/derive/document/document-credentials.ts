/** Values that an API document writes out under the name of a credential: defaults, constants and examples of parameters and properties. */
import type { Source } from '../../openapi/document.ts';
import { oncePer } from '../../parse/once-per.ts';
import { isRecord } from '../../parse/record.ts';
import { type NamedSecret, namedSecret } from '../../secrets/names.ts';

export interface DocumentCredential {
  /** RFC 6901, into the source. */
  readonly pointer: string;
  readonly secret: NamedSecret;
  /** A default or constant is what the server has; an example is what somebody wrote. */
  readonly isConfigured: boolean;
}

/** Objects of a document that are looked at, and how deep. */
const MOST_NODES = 200_000;
const DEEPEST = 60;
const CONFIGURED = new Set(['default', 'const']);
const WRITTEN = ['default', 'const', 'example'] as const;

/** In the order of the document; looked for once. */
export const credentialsInSource = oncePer((source: Source): readonly DocumentCredential[] => {
  const found: DocumentCredential[] = [];
  let left = MOST_NODES;
  const visit = (node: unknown, pointer: string, depth: number): void => {
    if (typeof node !== 'object' || node === null || depth > DEEPEST || left <= 0) return;
    left -= 1;
    if (isRecord(node)) found.push(...valuesOf(node, pointer));
    for (const [key, value] of Object.entries(node)) visit(value, `${pointer}/${escaped(key)}`, depth + 1);
  };
  visit(source.value, '', 0);
  return found;
});

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Of a parameter or header, and of the properties of a schema. */
function valuesOf(node: Readonly<Record<string, unknown>>, pointer: string): DocumentCredential[] {
  if (typeof node.name === 'string' && typeof node.in === 'string')
    return [...written(node.name, node, pointer), ...written(node.name, node.schema, `${pointer}/schema`)];
  if (!isRecord(node.properties)) return [];
  return Object.entries(node.properties).flatMap(([name, schema]) =>
    written(name, schema, `${pointer}/properties/${escaped(name)}`),
  );
}

const written = (name: string, schema: unknown, pointer: string): DocumentCredential[] =>
  isRecord(schema)
    ? WRITTEN.flatMap((member): DocumentCredential[] => {
        const value = schema[member];
        const secret = typeof value === 'string' ? namedSecret(name, value) : undefined;
        const isConfigured = CONFIGURED.has(member);
        return secret === undefined || !counts(secret, isConfigured)
          ? []
          : [{ pointer: `${pointer}/${member}`, secret, isConfigured }];
      })
    : [];

/** Words, passwords and tokens of an example show only what such a value looks like. */
const counts = ({ look, rule }: NamedSecret, isConfigured: boolean): boolean =>
  look !== 'placeholder' && (isConfigured || (look === 'opaque' && SHOWN.has(rule.id)));

const SHOWN = new Set(['named-api-key', 'named-secret']);
