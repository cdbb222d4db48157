/** Searches the files inside an archive: zip, jar and what else is a zip, tar, gzip, layers of containers. Nothing is written anywhere. */
import { archiveKind, KIND_BYTES } from '../archives/kind.ts';
import { type Member, membersOf } from '../archives/members.ts';
import type { Source } from '../archives/source.ts';
import { count } from '../model/said.ts';
import type { Outcome } from './job.ts';
import type { KeysFound } from './keys-found.ts';
import type { Wrong } from './passed-over.ts';
import { matchesIn } from './search-bytes.ts';
import { isBinary } from './search-text.ts';

/** Looked at for zero bytes. */
const HEAD_BYTES = 65_536;

/** True for the beginning of a file that `searchArchive` is for. */
export const isArchive = (head: Buffer): boolean => archiveKind(head.subarray(0, KIND_BYTES)) !== undefined;

interface Archive {
  readonly source: Source;
  readonly path: string;
}

/** Keys are reported at the archive, with the path inside it. An archive of which nothing could be opened is wrong. */
export function searchArchive({ source, path }: Archive, keys: KeysFound): Omit<Outcome, 'keys'> {
  const tally = new Tally(path);
  for (const member of membersOf(source)) {
    if (tally.add(member)) searchMember(member, path, keys);
    if (keys.isFull) break;
  }
  return tally.outcome;
}

function searchMember(
  { path: member, bytes }: Extract<Member, { bytes: Buffer }>,
  path: string,
  keys: KeysFound,
): void {
  for (const match of matchesIn(bytes, member)) keys.addFrom(match, { file: path, ...(member !== '' && { member }) });
}

/** What became of the files of one archive. */
class Tally {
  readonly #path: string;
  #searched = 0;
  #binary = 0;
  #unopened = 0;
  #first: Wrong | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /** Whether the file is to be searched. */
  add(member: Member): member is Extract<Member, { bytes: Buffer }> {
    if ('why' in member) {
      this.#unopened += 1;
      const path = member.path === '' ? this.#path : `${this.#path}!/${member.path}`;
      this.#first ??= { path, place: '', why: member.why };
      return false;
    }
    const isText = !isBinary(member.bytes.subarray(0, HEAD_BYTES));
    if (isText) this.#searched += 1;
    else this.#binary += 1;
    return isText;
  }

  get outcome(): Omit<Outcome, 'keys'> {
    const first = this.#first;
    const isBinary = this.#binary > 0;
    if (first === undefined) return { isSearched: true, ...(isBinary && { isBinary }) };
    const others = this.#unopened - 1;
    const why = others === 0 ? first.why : `${first.why}; ${count(others, 'other file')} in the archive not opened`;
    const isNothing = this.#searched === 0;
    return {
      isSearched: !isNothing,
      ...(isBinary && { isBinary }),
      [isNothing ? 'wrong' : 'remark']: { ...first, why },
    };
  }
}
