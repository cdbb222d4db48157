import { madeObjects } from '../../derive/access/made-objects.ts';
import { administrativeWord } from '../../derive/access/rank.ts';
import { isOfPersons } from '../../derive/access/selves.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ApiDocument, DocumentedOperation } from '../../openapi/document.ts';
import { itemOperation } from '../../openapi/request/creations.ts';
import { idParameters } from '../../openapi/request/id-parameter.ts';
import { planOperation } from '../document/document-plan.ts';
import type { GatherOptions } from '../survey/gather-options.ts';
import type { Surveyor } from '../survey/surveyor.ts';
import type { Read } from './reader.ts';

/** Collections in which objects are made, and identities that make one in each. */
const MOST_COLLECTIONS = 5;
const MOST_MAKERS = 2;

/**
 * With the consent to writes: makes an object in each of a few collections, as two identities, and returns the reads of what was made as whoever made it.
 * Only where the document can read and remove an item, so that it can be removed when the checks are done.
 */
export async function makeObjects(
  surveyor: Surveyor,
  names: readonly string[],
  { document, options }: { readonly document: ApiDocument | undefined; readonly options: GatherOptions },
): Promise<Read[]> {
  if (!options.allowWrites || document === undefined) return [];
  const collections = document.operations
    .filter((operation) => isHarmlessToMake(document, operation))
    .filter(({ path }) => surveyor.wants(path))
    .slice(0, MOST_COLLECTIONS);
  const made: Exchange[] = [];
  for (const name of names.slice(0, MOST_MAKERS)) {
    for (const operation of collections) {
      const { request, notSent } = planOperation(document, operation, options);
      const isWanted = options.makesAt?.(new URL(request.url).pathname) ?? true;
      const exchange =
        notSent === undefined && isWanted ? await surveyor.requestAs(name, request, { fresh: true }) : undefined;
      if (exchange !== undefined) made.push(exchange);
    }
  }
  return madeObjects(made, { document, surface: { origin: options.target.origin } }).flatMap(({ exchange, url }) =>
    url === undefined ? [] : [{ name: exchange.identity, request: { method: 'GET', url } }],
  );
}

/** It adds an item to a collection, which can be read and removed, and which is not one of persons or for administrators. */
function isHarmlessToMake(document: ApiDocument, operation: DocumentedOperation): boolean {
  const { method, deprecated } = operation;
  const [get, remove] = (['GET', 'DELETE'] as const).map((each) => itemOperation(document, operation, each));
  const parameter = get === undefined ? undefined : idParameters(get).at(-1);
  if (method !== 'POST' || deprecated === true || get === undefined || remove === undefined || parameter === undefined)
    return false;
  return (
    idParameters(operation).length === 0 && administrativeWord(operation) === undefined && !isOfPersons(get, parameter)
  );
}
