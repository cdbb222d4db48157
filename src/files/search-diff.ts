import { count, own, say } from '../model/said.ts';
import { findSecretsInStream } from '../secrets/stream.ts';
import { DiffText } from './diff-text.ts';
import type { KeysFound } from './keys-found.ts';
import type { Wrong } from './passed-over.ts';

export interface DiffSearch {
  /** Where the diff comes from: what is outside of its files is reported there. */
  readonly path: string;
  readonly keys: KeysFound;
  /** Whether the user leaves a file out. */
  readonly isExcluded: (file: string) => boolean;
}

export interface DiffFound {
  readonly excluded: ReadonlySet<string>;
  readonly remark?: Wrong;
}

/** Files that are named as left out. */
const MOST_EXCLUDED = 1000;

/** Keys in the added lines of a diff, by file and line of the new side; those in other lines are counted. */
export async function searchDiff(chunks: AsyncIterable<Uint8Array>, search: DiffSearch): Promise<DiffFound> {
  const text = new DiffText();
  const excluded = new Set<string>();
  let known = 0;
  for await (const match of findSecretsInStream(text.read(chunks))) {
    const place = text.placeOf(match.start, match.end, match.line);
    const file = place.file ?? search.path;
    if (place.file !== undefined && search.isExcluded(file)) {
      if (excluded.size < MOST_EXCLUDED) excluded.add(file);
    } else if (place.kind === 'unchanged' || place.kind === 'removed') known += 1;
    else search.keys.addFrom(match, { file, line: place.line });
    if (search.keys.isFull) break;
  }
  return { excluded, ...(known > 0 && { remark: { path: search.path, place: '', why: knownWords(known) } }) };
}

const knownWords = (known: number): string =>
  say`${count(known, 'key')} in removed or unchanged lines of the diff ${own(known === 1 ? 'is' : 'are')} not reported`;
