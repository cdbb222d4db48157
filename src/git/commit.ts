/** A commit as it is in a repository. Pure; it may be hostile. */

export interface Commit {
  /** Ids in hexadecimal. */
  readonly tree: string;
  readonly parents: readonly string[];
  /** Seconds since 1970, by the committer's clock: the order of the history. */
  readonly committed: number;
  /** When the author wrote it, with the offset of the place: `2024-03-01T12:00:00+02:00`. */
  readonly authored: string;
}

/** More parents than any merge has. */
const MOST_PARENTS = 1000;
const MOST_HEADER_BYTES = 256 * 1024;
const ID = /^(tree|parent) ([0-9a-f]{40}|[0-9a-f]{64})$/;

/** Undefined where the bytes are no commit. */
export function parseCommit(bytes: Buffer): Commit | undefined {
  const end = bytes.indexOf('\n\n');
  const header = bytes.toString('latin1', 0, Math.min(end < 0 ? bytes.length : end, MOST_HEADER_BYTES));
  let tree: string | undefined;
  let committed = 0;
  let authored = '';
  const parents: string[] = [];
  for (const line of header.split('\n')) {
    const [, kind, id] = ID.exec(line) ?? [];
    if (kind === 'tree') tree ??= id;
    else if (id !== undefined && parents.length < MOST_PARENTS) parents.push(id);
    else if (line.startsWith('author ')) authored = dateIn(line).text;
    else if (line.startsWith('committer ')) committed = dateIn(line).seconds;
  }
  return tree === undefined ? undefined : { tree, parents, committed, authored };
}

const MOST_SECONDS = 253_402_300_799;

/** `Name <address> 1709287200 +0200`; without a date the first second. */
function dateIn(line: string): { readonly seconds: number; readonly text: string } {
  const [, number = '0', sign = '+', hours = '00', minutes = '00'] =
    /^ (\d{1,12})(?: ([+-])(\d\d)(\d\d))?/.exec(line.slice(line.lastIndexOf('>') + 1)) ?? [];
  const seconds = Math.min(Number(number), MOST_SECONDS);
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const local = new Date(Math.min(seconds + offset * 60, MOST_SECONDS) * 1000);
  return { seconds, text: `${local.toISOString().slice(0, 19)}${sign}${hours}:${minutes}` };
}

/** What an annotated tag stands for: the id of it. */
export const taggedBy = (bytes: Buffer): string | undefined =>
  /^object ([0-9a-f]{40}|[0-9a-f]{64})\n/.exec(bytes.toString('latin1', 0, 80))?.[1];
