import { responseKind } from '../../derive/access/response-kind.ts';
import { isNotFound } from '../../derive/response/not-found.ts';
import type { Exchange } from '../../model/exchange.ts';
import { quote, say } from '../../model/said.ts';
import type { ApiDocument } from '../../openapi/document.ts';
import { baseCandidates } from './document-bases.ts';
import { planOperation } from './document-plan.ts';
import type { DocumentSearch } from './document-search.ts';

/** How many operations of a document are requested to learn whether they are there. */
const SAMPLE = 5;

/** A document at the base where most of the sampled operations respond. */
interface Weighed {
  readonly document: ApiDocument;
  /** Of the sampled operations, the share that is there; 0 where none could be requested. */
  readonly present: number;
  /** Its own servers say so. */
  readonly isDeclared: boolean;
}

/**
 * Of several documents the one whose operations are there, at the base where they are; of equals the one whose own servers say so, then the
 * first. Undefined for none.
 */
export async function chooseDocument(
  documents: readonly ApiDocument[],
  search: DocumentSearch,
): Promise<ApiDocument | undefined> {
  const weighed: Weighed[] = [];
  for (const document of documents) weighed.push(await weigh(document, documents, search));
  const [best] = [...weighed].sort((a, b) => b.present - a.present || Number(b.isDeclared) - Number(a.isDeclared));
  if (best === undefined) return undefined;
  noteChoice(best, documents, search);
  return best.document;
}

function noteChoice(
  { document, isDeclared }: Weighed,
  documents: readonly ApiDocument[],
  { wire }: DocumentSearch,
): void {
  for (const { from } of documents) {
    if (from !== document.from) wire.note(say`Another API document is served at ${quote(from, 120)}; --spec reads it.`);
  }
  if (isDeclared) return;
  wire.note(
    say`The operations of the API document respond below ${quote(`${document.base ?? ''}/`, 120)}, not at its \`servers\`: they were requested there.`,
  );
}

async function weigh(document: ApiDocument, others: readonly ApiDocument[], search: DocumentSearch): Promise<Weighed> {
  const [declared, ...bases] = baseCandidates(document, others, search.target);
  let best: Weighed = { document, present: await presentAt(document, search), isDeclared: true };
  if (best.present >= 0.5 || declared === undefined) return best;
  for (const base of bases) {
    const moved = { ...document, base };
    const present = await presentAt(moved, search);
    if (present > best.present) best = { document: moved, present, isDeclared: false };
    if (best.present >= 0.8) break;
  }
  return best;
}

/** Share of some plain reads of a document that exist at its target. */
async function presentAt(document: ApiDocument, search: DocumentSearch): Promise<number> {
  const sample = sampleOf(document, search);
  if (sample.length === 0) return 0;
  const results = await Promise.all(
    sample.map(({ request, operation: { key } }) =>
      search.wire.send({ kind: 'request', id: 'base', risk: 'read', request, operation: key }),
    ),
  );
  const exchanges = results.flatMap((result) => (result.ok ? result.exchanges : []));
  return exchanges.filter((exchange) => isThere(exchange, search)).length / sample.length;
}

/** Reads without an id first: below one a 404 may mean the id. */
function sampleOf(document: ApiDocument, search: DocumentSearch) {
  const reads = document.operations.filter(({ method }) => method === 'GET').slice(0, MOST_LOOKED_AT);
  const plain = reads.filter(({ path }) => !path.includes('{'));
  return (plain.length > 0 ? plain : reads)
    .map((operation) => planOperation(document, operation, { ...search, allowWrites: false }))
    .filter(({ notSent }) => notSent === undefined)
    .slice(0, SAMPLE);
}

const MOST_LOOKED_AT = 200;

const THERE = new Set(['reached', 'refused', 'rejected', 'empty', 'trouble', 'redirected']);

function isThere(exchange: Exchange, { surveyor }: DocumentSearch): boolean {
  const { status } = exchange.response;
  // A 404 below another path may look different from the one at the root.
  return (
    ![404, 405, 410, 501].includes(status) &&
    !isNotFound(exchange, surveyor) &&
    THERE.has(responseKind(exchange, surveyor))
  );
}
