/** Searches pieces of a key list, several at once where there are threads, and gives what they came to in the order of the list. */
import type { ReceivedCookie } from '../../cookies/format.ts';
import type { KeyListProblem } from '../../cookies/key-list.ts';
import { type ListFound, ListSearch } from '../../cookies/list-search.ts';
import type { ListPiece } from '../../cookies/packed-lines.ts';
import type { SuppliedKey } from '../../model/evidence.ts';

/** What a batch of keys came to. */
export interface Found {
  readonly fits: readonly { readonly cookie: ReceivedCookie; readonly key: SuppliedKey }[];
  readonly keys: number;
  readonly problems: readonly KeyListProblem[];
  /** Guesses that were not made, as each is slow. */
  readonly left: number;
}

/** Threads that search pieces of a list as `ListSearch` does for `fast`. */
export interface ListThreads {
  /** Pieces that are worth sending before the first is back. */
  readonly atOnce: number;
  find(piece: ListPiece): Promise<ListFound>;
  close(): void;
}
export type StartThreads = (cookies: readonly ReceivedCookie[]) => ListThreads;

/** A shorter list is through before a thread has started. */
const PIECES_BEFORE_THREADS = 3;

interface Sent {
  readonly piece: ListPiece;
  readonly found: Promise<ListFound> | ListFound;
}

export class PieceSearch {
  readonly #cookies: readonly ReceivedCookie[];
  readonly #start: StartThreads | undefined;
  readonly #fast: ListSearch;
  readonly #slow: ListSearch;
  #threads: ListThreads | undefined;
  readonly #sent: Sent[] = [];
  #pieces = 0;

  constructor(cookies: readonly ReceivedCookie[], start: StartThreads | undefined) {
    this.#cookies = cookies;
    this.#start = start;
    this.#fast = new ListSearch(cookies, 'fast');
    this.#slow = new ListSearch(cookies, 'slow');
  }

  /** Takes a piece, and gives what is ready of those before. */
  async add(piece: ListPiece): Promise<readonly Found[]> {
    this.#pieces += 1;
    if (this.#pieces > PIECES_BEFORE_THREADS && this.#fast.isNeeded) this.#threads ??= this.#start?.(this.#cookies);
    this.#sent.push({ piece, found: this.#threads?.find(piece) ?? this.#fast.find(piece) });
    return this.#sent.length > (this.#threads?.atOnce ?? 0) ? [await this.#next()] : [];
  }

  async *rest(): AsyncGenerator<Found> {
    while (this.#sent.length > 0) yield await this.#next();
  }

  close(): void {
    this.#threads?.close();
  }

  async #next(): Promise<Found> {
    const [first] = this.#sent.splice(0, 1);
    if (!first) return { fits: [], keys: 0, problems: [], left: 0 };
    const fast = await first.found;
    const slow = this.#slow.isNeeded ? this.#slow.find(first.piece) : undefined;
    const fits = [...fast.fits, ...(slow?.fits ?? [])];
    const known = new Set(fits.map(({ of }) => of));
    this.#fast.remove(known);
    this.#slow.remove(known);
    return { ...fast, fits: fits.flatMap((fit) => this.#named(fit)), left: slow?.left ?? 0 };
  }

  #named({ of, key, line }: ListFound['fits'][number]): Found['fits'] {
    const cookie = this.#cookies[of];
    return cookie ? [{ cookie, key: { bytes: Uint8Array.from(key), source: `line ${line} of the key list` } }] : [];
  }
}
