import type { Location, Observation } from '../model/check.ts';
import { type Said, say } from '../model/said.ts';
import { Sealed } from '../model/sealed.ts';
import { compareSeverity, confidences } from '../model/terms.ts';
import { remembered } from '../parse/remembered.ts';
import { identityOf } from './fingerprint.ts';
import { groupsBy } from './groups.ts';

/** An observation that may stand for several: `count` is the number of different places where its defect was seen. */
export interface Merged extends Observation {
  readonly count: number;
}

/**
 * One observation a defect: the same secret in many places, one property in many items, one cause in many operations, and the same
 * defect seen again, become the first with all others as related places. Order of first appearance is kept.
 */
export const mergeSame = (check: string, observations: readonly Observation[]): Merged[] =>
  groupsBy(observations, (observation) => keysOf(check, observation)).map(mergeGroup);

/** Observations that have one of these in common have one cause. */
function keysOf(check: string, observation: Observation): string[] {
  const { at, cause, mark, proof } = observation;
  const secret = proof?.secret;
  const ofItems = itemsOf(at);
  return [
    secret === undefined
      ? identityOf(check, mark === undefined ? unslashed(observation) : observation)
      : valueKey(secret.value),
    ...(secret === undefined || ofItems === undefined
      ? []
      : [`items ${identityOf(check, { proof: { secret }, at: withoutSlash({ ...at, pointer: ofItems }) })}`]),
    ...(cause === undefined ? [] : [`cause ${cause}`]),
  ];
}

const valueKey = (value: Sealed): string => `secret ${Sealed.reveal(value)}`;

/** The pointer of a property with the numbers of its items left out, where it is in an item of a list. */
function itemsOf({ pointer, file }: Location): string | undefined {
  if (file !== undefined) return undefined;
  const items = pointer?.replace(/\/\d{1,9}(?=\/|$)/g, '/*');
  return items === pointer ? undefined : items;
}

const unslashed = (observation: Observation): Observation => ({ ...observation, at: withoutSlash(observation.at) });

/** `/x` and `/x/` are one place. */
const withoutSlash = ({ url, path, ...at }: Location): Location => ({
  ...at,
  ...(url !== undefined && { url: pathWithoutSlash(url) }),
  ...(path !== undefined && { path: trimmed(path) }),
});

const pathWithoutSlash = remembered((url) => (URL.canParse(url) ? trimmed(new URL(url).pathname) : url));
const trimmed = (path: string): string => (path.endsWith('/') ? path.slice(0, -1) : path);

/** The worst of the group speaks; the places of all are kept. */
function mergeGroup(group: readonly Observation[]): Merged {
  const [first, ...rest] = group;
  if (first === undefined) throw new Error('a group has at least one observation');
  const worst = rest.reduce((a, b) => (isWorse(b, a) ? b : a), first);
  const others = unique(
    group.flatMap(({ at, also = [] }) => [at, ...also]),
    worst.at,
  );
  const related = unique([...others, ...group.flatMap((each) => each.related ?? [])], worst.at);
  const { allowed, also: _, ...observation } = worst;
  return {
    ...observation,
    message: messageOf(worst, group),
    count: group.reduce((sum, { unlisted = 0 }) => sum + unlisted, 1 + others.length),
    // A mark at one place says nothing of the others.
    ...(allowed !== undefined && group.every((each) => each.allowed !== undefined) && { allowed }),
    ...(related.length > 0 && { related }),
  };
}

/** Several secrets of one cause: that there are more than the one shown is said. */
function messageOf({ message }: Observation, group: readonly Observation[]): Said {
  const values = new Set(group.flatMap(({ proof }) => (proof?.secret ? valueKey(proof.secret.value) : [])));
  return values.size > 1 ? say`${message} ${values.size} different values were found at such places.` : message;
}

/** Whether `a` has a worse severity than `b`, or the same and is surer; without a severity of its own an observation has its check's. */
function isWorse(a: Observation, b: Observation): boolean {
  if (a.severity === undefined || b.severity === undefined) return false;
  const bySeverity = compareSeverity(a.severity, b.severity);
  return bySeverity < 0 || (bySeverity === 0 && surenessOf(a) < surenessOf(b));
}

/** 0 for certain. */
const surenessOf = ({ confidence = 'certain' }: Observation): number => confidences.indexOf(confidence);

function unique(places: readonly Location[], but: Location): Location[] {
  const seen = new Set([placeKey(but)]);
  return places.filter((place) => {
    const key = placeKey(place);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Equal for equal places. */
const placeKey = ({ method, url, path, part, name, pointer, file, line, column, commit }: Location): string =>
  `${method} ${url} ${path} ${part} ${name} ${pointer} ${file} ${line} ${column} ${commit?.id}`;

/** Leaves out what another observation reports too: one defect, one finding, whichever checks see it. Before merging, as a group keeps one mark. */
export function withoutDuplicates<
  T extends { readonly check: { readonly id: string }; readonly observation: Observation },
>(all: readonly T[]): T[] {
  const covered = new Set(
    all.flatMap(({ observation }) => (observation.covers ?? []).map(({ check, mark }) => `${check} ${mark}`)),
  );
  return all.filter(({ check, observation: { mark } }) => mark === undefined || !covered.has(`${check.id} ${mark}`));
}

/** Links observations of different checks that show the same secret: each names where else it was seen. */
export function correlate(observations: readonly Merged[]): Merged[] {
  const places = new Map<string, Location[]>();
  for (const { at, related, proof } of observations) {
    if (proof?.secret === undefined) continue;
    const key = valueKey(proof.secret.value);
    const known = places.get(key) ?? [];
    places.set(key, known);
    known.push(at, ...(related ?? []));
  }
  return observations.map((observation) => {
    const secret = observation.proof?.secret;
    const others = secret && unique(places.get(valueKey(secret.value)) ?? [], observation.at);
    return others === undefined || others.length === 0 ? observation : { ...observation, related: others };
  });
}
