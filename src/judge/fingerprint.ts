import { createHash } from 'node:crypto';
import type { Location, Observation } from '../model/check.ts';

/**
 * Names a defect so that the next scan gives it the same name: the check and its mark where it has one (posture that a host
 * shows everywhere), else the check and the place. Built from names and paths only, never from a secret.
 */
export const fingerprintOf = (check: string, observation: Observation): string =>
  createHash('sha256').update(identityOf(check, observation)).digest('hex').slice(0, 20);

/** What the fingerprint is a hash of: equal for observations of the same defect. */
export function identityOf(check: string, { mark, at }: Observation): string {
  const place = mark === undefined ? placeOf(at) : [mark, at.name ?? ''];
  return [check, ...place].join('\u0000');
}

const placeOf = (at: Location): string[] =>
  [at.source, at.method, stablePath(at), at.part, at.name, at.pointer, at.file].map((part) => part ?? '');

const pathIn = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : '');

/** The path with its ids taken out, so that another id at the next scan is the same place. */
function stablePath(at: Location): string {
  const path = at.path ?? (at.url === undefined ? '' : pathIn(at.url));
  return path
    .split('/')
    .map((segment) => (/^(?:\d{1,20}|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{24,64})$/i.test(segment) ? '{id}' : segment))
    .join('/');
}
