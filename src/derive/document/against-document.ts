import type { Facts, Observation } from '../../model/check.ts';
import type { ApiDocument } from '../../model/document.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, say } from '../../model/said.ts';
import type { DocumentedOperation } from '../../openapi/document.ts';
import { type Undocumented, undocumentedIn } from '../../openapi/schema/undocumented.ts';
import { jsonOf } from '../page.ts';
import { operationOf, placeInDocument, placeOfOperation } from './documented.ts';
import { promisedContent, promisedResponse } from './promised.ts';
import { promisedSuccess } from './promised-success.ts';
import { requirementOf, requirementWords } from './requirements.ts';

/**
 * A leaked key beside what the document promises of the response: a property that it does not have, credentials that it requires and the
 * server did not. One finding then says all of it, with both places.
 */
export function againstDocument(
  observation: Observation,
  exchange: Exchange,
  facts: Facts<'document' | 'surface'>,
): Observation {
  const { document } = facts;
  const operation = operationOf(exchange, facts);
  if (operation === undefined) return observation;
  const property = undocumentedAt(document, { operation, exchange }, observation.at.pointer);
  const requirement = exchange.identity === 'anonymous' ? requirementOf(document, operation) : undefined;
  const open = requirement !== undefined && promisedSuccess(exchange, operation, facts) === 'content';
  if (property === undefined && !open) return observation;
  const places = [
    placeOfOperation(document, operation),
    ...(property === undefined ? [] : [placeInDocument(document, property.at)]),
  ];
  return {
    ...observation,
    message: say`${observation.message}${property === undefined ? own('') : own(' The API document does not have this property.')}${
      open ? say` It requires ${requirementWords(requirement)} here, and the server responded without.` : own('')
    }`,
    ...(open && property !== undefined && observation.severity === 'high' ? { severity: 'critical' as const } : {}),
    related: [...(observation.related ?? []), ...places],
    covers: [
      ...(property === undefined
        ? []
        : [{ check: 'property-undocumented', mark: markOfProperty(operation, property) }]),
      ...(open ? [{ check: 'auth-not-enforced', mark: operation.key }] : []),
    ],
  };
}

/** What `property-undocumented` calls the same defect. */
export const markOfProperty = ({ key }: DocumentedOperation, { pointer }: Pick<Undocumented, 'pointer'>): string =>
  `${key} ${pointer}`;

/** The undocumented property at, or above, a pointer into the response. */
function undocumentedAt(
  document: ApiDocument,
  { operation, exchange }: { readonly operation: DocumentedOperation; readonly exchange: Exchange },
  pointer: string | undefined,
): Undocumented | undefined {
  const response = promisedResponse(operation, exchange);
  const schema = response && promisedContent(response, exchange)?.schema;
  if (schema === undefined || pointer === undefined) return undefined;
  const shape = pointer.replace(/\/\d{1,9}(?=\/|$)/g, '/*');
  return undocumentedIn(document, schema, jsonOf(exchange)).find(
    ({ pointer: known, others }) => others !== 'allowed' && (shape === known || shape.startsWith(`${known}/`)),
  );
}
