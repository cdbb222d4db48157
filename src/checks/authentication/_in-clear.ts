import { namesOf, placeOfOperation } from '../../derive/document/documented.ts';
import {
  type ClearFacts,
  type DocumentedInClear,
  documentedInClear,
  exchangesInClear,
  markOfServer,
} from '../../derive/document/in-clear.ts';
import { type NotApplicable, notApplicable, type Observation } from '../../model/check.ts';
import { own, type Said } from '../../model/said.ts';
import type { SecurityScheme } from '../../openapi/document.ts';

/** What the document of a check about cleartext has to say, where no response showed anything. */
interface Documented {
  readonly isSent: (scheme: SecurityScheme) => boolean;
  readonly words: (first: DocumentedInClear) => Said;
}

/** What was seen in responses, or else the first operation that the document leaves without a server over TLS. */
export function judgeInClear(
  facts: ClearFacts,
  seen: readonly Observation[],
  { isSent, words }: Documented,
): readonly Observation[] | NotApplicable {
  if (seen.length > 0) return seen;
  const { document } = facts;
  const [first] = documentedInClear(facts, isSent);
  if (first !== undefined && document !== undefined)
    return [
      {
        at: { ...placeOfOperation(document, first.operation), ...namesOf(first.operation) },
        message: words(first),
        mark: markOfServer(first.server),
      },
    ];
  return exchangesInClear(facts).length > 0
    ? []
    : notApplicable(own('no response over plain HTTP from beyond this machine was seen'));
}
