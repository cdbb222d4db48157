/** Whether two responses are the same object: by structure and IDs, not by every value, as times and counters change between two reads. */
import type { Exchange } from '../../model/exchange.ts';
import { jsonOf } from '../page.ts';
import { tallyOfTexts } from './compare-texts.ts';
import { addMember, emptyTally, kindOf, type Likeness, likenessOf, type NameKind, type Tally } from './likeness.ts';

/** How the response of somebody else compares to that of the owner. `id` is the ID that was requested. */
export function compareResponses(owner: Exchange, other: Exchange, id?: string): Likeness {
  const [one, two] = [owner.response.body, other.response.body];
  if (one === two) return 'same';
  const quick = tallyOfTexts(one, two, id);
  if (quick !== undefined) return likenessOf(quick);
  const [value, seen] = [jsonOf(owner), jsonOf(other)];
  return value === undefined || seen === undefined ? 'other' : compareValues(value, seen, id);
}

/** The same of two JSON values. Linear in the shorter of them; of very large values the first 50,000 members are compared. */
export function compareValues(owner: unknown, other: unknown, id?: string): Likeness {
  const comparison = new Comparison(id);
  comparison.compare(owner, other, 'plain');
  return likenessOf(comparison.tally);
}

const MOST_VALUES = 50_000;

class Comparison {
  readonly tally: Tally = emptyTally();
  readonly #id: string | undefined;
  #values = 0;

  constructor(id: string | undefined) {
    this.#id = id;
  }

  compare(owner: unknown, other: unknown, kind: NameKind): void {
    this.#values += 1;
    if (this.#values > MOST_VALUES || (isEmpty(owner) && isEmpty(other))) return;
    if (typeof owner === 'object' && owner !== null && typeof other === 'object' && other !== null) {
      this.#compareObjects(owner, other);
      return;
    }
    addMember(this.tally, kind, owner === other);
    if (kind === 'id' && owner === other && String(owner) === this.#id) this.tally.isNamed = true;
  }

  #compareObjects(owner: object, other: object): void {
    if (Array.isArray(owner) && Array.isArray(other)) {
      if (other.length < owner.length) this.tally.missing += 1;
      const length = Math.min(owner.length, other.length);
      for (let at = 0; at < length; at += 1) this.compare(owner[at], other[at], 'plain');
    } else if (Array.isArray(owner) || Array.isArray(other)) this.tally.different += 1;
    else this.#compareRecords(owner as Members, other as Members);
  }

  #compareRecords(owner: Members, other: Members): void {
    for (const name in owner) {
      const kind = kindOf(name);
      if (kind === 'viewer') continue;
      const [value, seen] = [owner[name], other[name]];
      if (!isEmpty(seen)) this.compare(value, seen, kind);
      else if (!isEmpty(value)) this.tally.missing += 1;
    }
  }
}

type Members = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
