import type { SuppressedFinding } from '../model/report.ts';

/** `by the configuration: a test key (owner team-orders, until 2027-01-31)`. Received text: escape it. */
export function suppressionWords({ by, reason, owner, expires }: SuppressedFinding['suppression']): string {
  const who = [
    ...(owner === undefined ? [] : [`owner ${owner}`]),
    ...(expires === undefined ? [] : [`until ${expires}`]),
  ].join(', ');
  return [
    `by ${by === 'mark' ? 'a mark in the line' : 'the configuration'}`,
    ...(reason === undefined ? [] : [`: ${reason}`]),
    ...(who === '' ? [] : [` (${who})`]),
  ].join('');
}
