import { audienceOf } from '../../derive/access/audience.ts';
import { compareResponses } from '../../derive/access/compare.ts';
import { hasItem } from '../../derive/access/lists.ts';
import { type Neighbourhood, neighbourhoodsOf, recordOf } from '../../derive/access/neighbours.ts';
import { again } from '../../derive/access/read-again.ts';
import { haveSameOwner, relationTo } from '../../derive/access/relation.ts';
import { namesOf, placeOfOperation } from '../../derive/document/documented.ts';
import { isSuccess } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { contentOf } from '../../derive/response/success.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { GIVEN } from '../../model/identity.ts';
import type { Probe, ProbeResults } from '../../model/probe.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { OWNER_FIXES } from './_owner-fixes.ts';

export default defineCheck({
  id: 'object-neighbour-readable',
  category: 'object-authorization',
  severity: 'high',
  title: 'Object with a neighbouring ID can be read',
  why: 'Whoever counts up the ID of an own object reads the objects of other users, one after another.',
  fix: 'Load the object together with its owner, and return 404 when the user of the session may not see it. IDs that cannot be guessed limit the damage and do not replace this check.',
  fixes: OWNER_FIXES,
  notes:
    "For one object of each operation that is in the own, completely read list of a signed-in user and whose ID ends in a number, the two nearest IDs that are in no list are requested twice, as that user. Found when one of them returns an object of its own with all properties of the own object, and the list still has the one and not the other. The list must be the user's: its items name the same owner, or another identity has a different list at the same path. Firm where the object names another owner; tentative where objects name none, or where no identities were given. Not reported: objects that name the user or a team of theirs, that say that they are public, that lack properties of the own object (a public card), catalogues that are the same for everybody, operations that the document opens, and users with a higher role. Objects that are in the list of another identity are object-of-another.",
  cwe: [639, 862],
  owasp: ['API1:2023'],
  references: ['https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/'],
  needs: ['surface', 'exchanges'],
  takes: ['identities', 'document'],
  plan: (facts) => chosen(facts).flatMap(probesFor),
  judge(facts, results) {
    const all = chosen(facts);
    if (all.length === 0) return notApplicable(own('no own object with a number as its ID was found'));
    return all.flatMap((each) => observe(each, facts, results));
  },
});

type CheckFacts = Facts<'surface' | 'exchanges'> & Partial<Facts<'identities' | 'document'>>;

/** Each costs five requests. */
const MOST = 20;

const chosen = (facts: CheckFacts): Neighbourhood[] => neighbourhoodsOf(facts).slice(0, MOST);

const keyOf = ({ by, row }: Neighbourhood, id: string, turn: number): string => `${by} ${row.url} ${id} ${turn}`;

function probesFor(each: Neighbourhood): Probe[] {
  const { by, owned, list, beside } = each;
  const reads = beside.flatMap(({ id, url }) =>
    TURNS.flatMap((turn) => again(keyOf(each, id, turn), { ...owned, request: { ...owned.request, url } }, by)),
  );
  return [...reads, ...again(`list ${by} ${list.request.url}`, list, by)];
}

const TURNS = [1, 2];

function observe(each: Neighbourhood, facts: CheckFacts, results: ProbeResults): Observation[] {
  const { by, list, row } = each;
  const second = results.exchange(`list ${by} ${list.request.url}`);
  if (second === undefined || !isSuccess(second) || !hasItem(second, each.id)) return [];
  const found = each.beside.flatMap(({ id }) => {
    const reading = hasItem(second, id) ? undefined : readingOf(each, id, facts, results);
    return reading === undefined ? [] : [reading];
  });
  const best = found.find(({ isFirm }) => isFirm) ?? found[0];
  if (best === undefined) return [];
  const { operation } = row;
  const { document, identities } = facts;
  return [
    {
      at: { ...placeIn(best.exchange, { part: 'body' }), ...namesOf(operation) },
      message: say`${quote(operation.key, 100)} returns ${quote(best.id)} ${whose(by)}, twice; it is next to ${quote(each.id)}, which is in the list of that user, and is in no list itself.${best.words}`,
      confidence: best.isFirm && identities !== undefined ? 'firm' : 'tentative',
      related: [
        placeIn(list),
        ...(document !== undefined && row.isDocumented ? [placeOfOperation(document, operation)] : []),
      ],
      mark: operation.key,
      cause: operation.key,
      proof: { exchange: best.exchange.id },
    },
  ];
}

const whose = (by: string): Said => (by === GIVEN ? own('with the given credentials') : say`as ${quote(by)}`);

interface Reading {
  readonly id: string;
  readonly exchange: Exchange;
  /** It names another owner. */
  readonly isFirm: boolean;
  readonly words: Said;
}

/** The object beside the own one, where it is one that the user should not see. */
function readingOf(
  each: Neighbourhood,
  id: string,
  { surface }: CheckFacts,
  results: ProbeResults,
): Reading | undefined {
  const [first, second] = TURNS.map((turn) => results.exchange(keyOf(each, id, turn)));
  if (first === undefined || second === undefined) return undefined;
  if ([first, second].some((exchange) => contentOf(exchange, surface) !== 'content')) return undefined;
  const [mine, record] = [recordOf(each.owned), recordOf(first)];
  if (mine === undefined || record === undefined || compareResponses(first, second, id) !== 'same') return undefined;
  if (!isOfItsKind(mine, record, { own: each.id, id }) || audienceOf(record) !== undefined) return undefined;
  const relation = relationTo(record, each.person);
  if (relation === 'related') return undefined;
  const other = each.owners.find((name) => isPlain(record[name]) && record[name] !== mine[name]);
  // What names its owner and not this one belongs to the user, or to all.
  if (each.owners.length > 0 && other === undefined) return undefined;
  if (other === undefined && haveSameOwner(mine, record)) return undefined;
  const words = other === undefined ? own(' It names no owner.') : say` Its ${quote(other)} is that of somebody else.`;
  return { id, exchange: first, isFirm: other !== undefined && relation === 'none', words };
}

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** It has the requested ID where the own object has its own, and every property of the own object. */
function isOfItsKind(
  mine: Readonly<Record<string, unknown>>,
  record: Readonly<Record<string, unknown>>,
  { own: ownId, id }: { readonly own: string; readonly id: string },
): boolean {
  const names = Object.keys(mine);
  const isNamed = names.some((name) => String(mine[name]) === ownId && String(record[name]) === id);
  return isNamed && names.every((name) => name in record);
}
