import type { Location, Observation } from '../model/check.ts';
import { Sealed } from '../model/sealed.ts';
import { compareSeverity, confidences } from '../model/terms.ts';
import { identityOf } from './fingerprint.ts';

/** More places than this add nothing to a finding. */
export const MOST_RELATED = 25;

/**
 * One observation a defect: the same secret in many places, and the same defect seen again, become the first with the others
 * as related places. Order of first appearance is kept.
 */
export function mergeSame(check: string, observations: readonly Observation[]): Observation[] {
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    const key = groupKey(check, observation);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [observation]);
    else group.push(observation);
  }
  return [...groups.values()].map(mergeGroup);
}

function groupKey(check: string, observation: Observation): string {
  const secret = observation.proof?.secret?.value;
  return secret === undefined ? identityOf(check, observation) : `secret:${Sealed.reveal(secret)}`;
}

/** The worst of the group speaks; the places of all are kept. */
function mergeGroup(group: readonly Observation[]): Observation {
  const [first, ...rest] = group;
  if (first === undefined) throw new Error('a group has at least one observation');
  const worst = rest.reduce((a, b) => (isWorse(b, a) ? b : a), first);
  const places = unique([...group.map((each) => each.at), ...group.flatMap((each) => each.related ?? [])], worst.at);
  const tells = group.flatMap((each) => each.tells ?? []);
  const { allowed, ...observation } = worst;
  return {
    ...observation,
    // A mark at one place says nothing of the others.
    ...(allowed !== undefined && group.every((each) => each.allowed !== undefined) && { allowed }),
    ...(places.length > 0 && { related: places.slice(0, MOST_RELATED) }),
    ...(tells.length > 0 && { tells }),
  };
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
const placeKey = ({ method, url, path, part, name, pointer, file, line, column }: Location): string =>
  `${method} ${url} ${path} ${part} ${name} ${pointer} ${file} ${line} ${column}`;

/** Leaves out what another finding tells too: one defect, one finding, whichever checks see it. */
export function withoutTold<T extends { readonly check: { readonly id: string }; readonly observation: Observation }>(
  all: readonly T[],
): T[] {
  const told = new Set(
    all.flatMap(({ observation }) => (observation.tells ?? []).map(({ check, mark }) => `${check} ${mark}`)),
  );
  return all.filter(({ check, observation: { mark } }) => mark === undefined || !told.has(`${check.id} ${mark}`));
}

/** Links observations of different checks that show the same secret: each names where else it was seen. */
export function correlate(observations: readonly Observation[]): Observation[] {
  const places = new Map<string, Location[]>();
  for (const { at, related, proof } of observations) {
    if (proof?.secret === undefined) continue;
    const value = Sealed.reveal(proof.secret.value);
    places.set(value, [...(places.get(value) ?? []), at, ...(related ?? [])]);
  }
  return observations.map((observation) => {
    const secret = observation.proof?.secret;
    const others = secret && unique(places.get(Sealed.reveal(secret.value)) ?? [], observation.at);
    return others === undefined || others.length === 0
      ? observation
      : { ...observation, related: others.slice(0, MOST_RELATED) };
  });
}
