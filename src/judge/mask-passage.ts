import type { Edit } from '../secrets/spelled/edit.ts';

/** A text of a report: which parts of it were received, and which names in it stay. */
export class Passage {
  readonly text: string;
  /** own: words of ours; message: words of ours with received text between backticks (model/said.ts); received: all of it. */
  readonly kind: 'own' | 'message' | 'received';
  /** Names of the place that is spoken of: no secret, also where a secret is the same word. */
  readonly names: ReadonlySet<string>;
  #ticks: readonly number[] | undefined;

  constructor(text: string, kind: Passage['kind'], names: ReadonlySet<string>) {
    this.text = text;
    this.kind = kind;
    this.names = names;
  }

  /** Whether a place in a reading of the text is received: what was encoded is, and what is between backticks. */
  isReceived(reading: string, { start }: Pick<Edit, 'start'>): boolean {
    if (this.kind === 'received' || reading !== this.text) return true;
    this.#ticks ??= ticksOf(this.text);
    return this.#ticks.length % 2 === 1 || countBelow(this.#ticks, start) % 2 === 1;
  }
}

const ticksOf = (text: string): number[] => [...text.matchAll(/`/g)].map(({ index }) => index);

/** How many of these ascending numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
