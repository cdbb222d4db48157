import { createHash } from 'node:crypto';
import { stablePath } from '../derive/document/stable-path.ts';
import type { Location, Observation } from '../model/check.ts';
import { remembered } from '../parse/remembered.ts';

/**
 * Names a defect so that the next scan gives it the same name: the check and its mark where it has one (posture that a host
 * shows everywhere), else the check and the place; what kind of secret it is. Built from names and paths only, never from a secret.
 */
export const fingerprintOf = (check: string, observation: Observation): string =>
  hashOf(identityOf(check, observation));

const hashOf = (identity: string): string => createHash('sha256').update(identity).digest('hex').slice(0, 20);

/** What the fingerprint is a hash of: equal for observations of the same defect, and for secrets of one kind in one place. */
export function identityOf(check: string, { mark, at, proof }: Pick<Observation, 'mark' | 'at' | 'proof'>): string {
  const place = mark === undefined ? placeOf(at) : [slashed(mark), at.name ?? ''];
  return [check, ...place, ...(proof?.secret === undefined ? [] : [proof.secret.rule])].join('\u0000');
}

/** Numbers the findings that have one name: where a second key of a kind comes to be beside a known one, it is a new defect. */
export function numbered<T extends { readonly fingerprint: string }>(findings: readonly T[]): T[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { fingerprint } = finding;
    const before = seen.get(fingerprint) ?? 0;
    seen.set(fingerprint, before + 1);
    return before === 0 ? finding : { ...finding, fingerprint: hashOf(`${fingerprint} ${before + 1}`) };
  });
}

/** A recorded response is the service's own: the same defect seen live, or in another recording, is the same. */
const placeOf = (at: Location): string[] => {
  const [source, file = ''] = at.source === 'har' ? ['live'] : [at.source, at.file];
  return [source, at.method, pathWithoutIds(at), at.part, at.name, at.pointer, slashed(file)].map((part) => part ?? '');
};

/** Windows writes paths with backslashes: a baseline of one system counts on the other. */
const slashed = (text: string): string => text.replaceAll('\\', '/');

const pathIn = remembered((url) => (URL.canParse(url) ? new URL(url).pathname : ''));

/** The path with its ids taken out, so that another id at the next scan is the same place. */
const pathWithoutIds = (at: Location): string => stablePath(at.path ?? (at.url === undefined ? '' : pathIn(at.url)));
