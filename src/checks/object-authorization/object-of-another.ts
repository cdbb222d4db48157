import { type AccessRow, accessOf } from '../../derive/access/access.ts';
import { compareResponses } from '../../derive/access/compare.ts';
import { type Crossing, crossingsOf, isOwned } from '../../derive/access/crossings.ts';
import { givesId } from '../../derive/access/lists.ts';
import { ownerAskedFor } from '../../derive/access/owner-filters.ts';
import { again, asWhom } from '../../derive/access/read-again.ts';
import { namesOf, placeOfOperation } from '../../derive/document/documented.ts';
import { isSuccess } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { ApiDocument } from '../../model/document.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { Probe, ProbeResults } from '../../model/probe.ts';
import { list, own, quote, type Said, say } from '../../model/said.ts';
import type { Confidence } from '../../model/terms.ts';
import { OWNER_FIXES } from './_owner-fixes.ts';

export default defineCheck({
  id: 'object-of-another',
  category: 'object-authorization',
  severity: 'critical',
  title: 'Object of another user can be read',
  why: 'Whoever changes an ID in a URL reads the data of other users. It is the most frequent and most exploited flaw of APIs, and no scanner without two users can see it.',
  fix: 'Load the object together with its owner, and return 404 when the user of the session may not see it. Do this in the query or in one place for all operations, not in each handler, and add a test that reads an object as a second user.',
  fixes: OWNER_FIXES,
  notes:
    'With two identities, or one and no credentials, in all directions. Found when the object, chosen by an ID in the path or a required parameter, is in the own list of one identity (five pages at most) or in its profile, is not in a list of the other, is read by the other twice as the owner reads it, and the lists are still the same when they are requested again. Also where an optional parameter of a list names an owner (`customer`, `user_id`): each asks for the owner that the list of another names in all of its items. With --allow-writes also for objects that the scan made as one identity, and removed afterwards. Firm; certain where the object names its owner; tentative where pages of the list were left unread, or where both belong to one organisation. Not reported: objects that name the other, or a team or folder of theirs (`members`, `shared_with`, `team_id`), that say that they are public or for everybody who has signed in, public profiles, selections from a catalogue (recommendations, favourites), that the document opens with `security: []`, fewer properties than the owner gets, readers with a higher role, and identities with a group in common. Without credentials and where the document requires some, it is auth-not-enforced.',
  cwe: [639, 862],
  owasp: ['API1:2023'],
  references: ['https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/'],
  needs: ['identities', 'surface', 'exchanges'],
  takes: ['document'],
  plan: (facts) => crossingsOf(facts).slice(0, MOST_CROSSINGS).flatMap(probesFor),
  judge(facts, results) {
    if (!accessOf(facts).rows.some((row) => isOwned(row) || isNarrowed(row)))
      return notApplicable(own('no object was found that is in the list of one identity alone'));
    const proven = crossingsOf(facts)
      .slice(0, MOST_CROSSINGS)
      .filter((crossing) => isProven(crossing, results));
    const objects = proven.filter((one, at) => proven.findIndex((other) => isSameObject(one, other)) === at);
    return objects.flatMap((one) =>
      observe(
        proven.filter((other) => isSameObject(one, other)),
        facts,
        results,
      ),
    );
  },
});

/** Each costs three requests. */
const MOST_CROSSINGS = 200;

/** Another user has requested the objects of an owner. */
const isNarrowed = ({ seen }: AccessRow): boolean => seen.some((each) => ownerAskedFor(each) !== undefined);

const isSameObject = (one: Crossing, other: Crossing): boolean => one.row === other.row && one.owner === other.owner;

const keyOf = ({ by, read }: Crossing): string => `${by} ${read.request.url}`;

function probesFor(crossing: Crossing): Probe[] {
  const { by, owner, read, list: given, isMade } = crossing;
  const url = given.request.url;
  return [
    ...again(`again ${keyOf(crossing)}`, read, by),
    // What made the object is not sent again: it would make another one.
    ...(isMade ? [] : again(`list ${owner} ${url}`, given, owner)),
    ...again(`list ${by} ${url}`, isMade ? { ...given, request: { ...given.request, method: 'GET' } } : given, by),
  ];
}

/** Seen twice: the object by the other, and the lists that make it the owner's. */
function isProven(crossing: Crossing, results: ProbeResults): boolean {
  const { by, owner, owned, id, list: given, isMade } = crossing;
  const url = given.request.url;
  const [second, ownList, otherList] = [`again ${keyOf(crossing)}`, `list ${owner} ${url}`, `list ${by} ${url}`].map(
    (probe) => results.exchange(probe),
  );
  if (second === undefined || otherList === undefined) return false;
  const isReadAgain = isSuccess(second) && compareResponses(owned, second, id) === 'same';
  const isOfOwner = isMade || (ownList !== undefined && gives(ownList, id));
  return isReadAgain && isOfOwner && !gives(otherList, id);
}

const gives = (exchange: Exchange, id: string): boolean => isSuccess(exchange) && givesId(exchange, id);

type CheckFacts = Facts<'surface' | 'exchanges' | 'identities'> & Partial<Facts<'document'>>;

/** One object and all who could read it. */
function observe(crossings: readonly Crossing[], { document }: CheckFacts, results: ProbeResults): Observation[] {
  const [first] = crossings;
  if (first === undefined) return [];
  const { row, owner, id, owned } = first;
  const { operation } = row;
  const proof = results.exchange(`again ${keyOf(first)}`) ?? first.read;
  const readers = list(crossings.map(({ by }) => asWhom(by)));
  const others = list(
    crossings.map(({ by }) =>
      by === 'unauthenticated' ? own('what is returned without credentials') : own(`that of ${quote(by)}`),
    ),
  );
  return [
    {
      at: { ...placeIn(proof, { part: 'body' }), ...namesOf(operation) },
      message: say`${quote(operation.key, 100)} returns ${quote(id)} ${readers}${askedWords(first)}, twice and as ${quote(owner)} gets it; ${whoseWords(first)} and not in ${others}.${doubtWords(first)}`,
      confidence: confidenceOf(crossings),
      related: [placeIn(owned), placeIn(first.list), ...placesInDocument(document, first)],
      mark: operation.key,
      cause: operation.key,
      proof: { exchange: proof.id },
    },
  ];
}

/** An owner in the query chose the list. */
const askedWords = ({ read }: Crossing): Said => {
  const asked = ownerAskedFor(read);
  return asked === undefined ? own('') : say` where ${quote(asked)} is asked for`;
};

const whoseWords = ({ owner, isMade }: Crossing): Said =>
  isMade ? say`it was made as ${quote(owner)} by this scan` : say`it is in the list of ${quote(owner)}`;

const placesInDocument = (document: ApiDocument | undefined, { row }: Crossing) =>
  document !== undefined && row.isDocumented ? [placeOfOperation(document, row.operation)] : [];

/** The surest of those who read it. */
function confidenceOf(crossings: readonly Crossing[]): Confidence {
  const sure = crossings.filter(({ doubt }) => doubt === undefined);
  if (sure.length === 0) return 'tentative';
  return sure.some(({ namesOwner }) => namesOwner) ? 'certain' : 'firm';
}

const doubtWords = ({ doubt }: Crossing): Said => {
  if (doubt === 'pages') return own(' More pages of that list were not read.');
  return doubt === 'tenant' ? own(' Both belong to one organisation.') : own('');
};
