import { isRecord } from '../../parse/record.ts';
import type { Offer } from './listing.ts';

/** A text that a model reads, and where in the response it is. */
export interface OfferText {
  readonly text: string;
  readonly pointer: string;
}

const DEPTH = 12;
const MOST_TEXTS = 2000;

/** Members of schemas that hold text for a model; others are names, types and values. */
const READ = new Set([
  'description',
  'title',
  'name',
  '$comment',
  'default',
  'examples',
  'enum',
  'const',
  'instructions',
]);

/** All texts of an offer that a model reads: its name and description, and those of its parameters. */
export function textsOf({ entry, pointer }: Offer): readonly OfferText[] {
  const found: OfferText[] = [];
  const walk = (value: unknown, at: string, reads: boolean, depth: number): void => {
    if (depth > DEPTH || found.length >= MOST_TEXTS) return;
    if (typeof value === 'string') {
      if (reads) found.push({ text: value, pointer: at });
    } else if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) walk(each, `${at}/${index}`, reads, depth + 1);
    } else if (isRecord(value)) {
      for (const [name, each] of Object.entries(value)) {
        const path = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        // Names of parameters are read by the model too.
        if (at.endsWith('/properties')) found.push({ text: name, pointer: path });
        walk(each, path, reads || READ.has(name), depth + 1);
      }
    }
  };
  walk(entry, pointer, false, 0);
  return found;
}
