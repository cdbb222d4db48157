/** Lists that a query parameter narrows to those of one owner: `GET /invoices?customer=7`. */
import type { Exchange } from '../../model/exchange.ts';
import type { DocumentedOperation, Parameter } from '../../openapi/document.ts';
import { isRecord } from '../../parse/record.ts';
import { splitWords } from '../../parse/words.ts';
import { urlOf } from '../place.ts';

type Item = Readonly<Record<string, unknown>>;

/** Whom objects belong to; not an author, whose works are there for others. */
const OWNER =
  /^(user|customer|owner|account|client|patient|member|employee|student|tenant)(?:id|uuid|guid|name|no|number|email)?$/;

/** `customer` of `customer`, `customerId` and `customer_id`; undefined for a name of something else. */
const ownerWord = (name: string): string | undefined => OWNER.exec(splitWords(name).join(''))?.[1];

export const ownerFiltersOf = ({ parameters }: DocumentedOperation): readonly Parameter[] =>
  parameters.filter((parameter) => parameter.in === 'query' && ownerWord(parameter.name) !== undefined);

/** The owner that a request names, whoever sends it. */
export function ownerAskedFor(exchange: Exchange): string | undefined {
  for (const [name, value] of urlOf(exchange).searchParams)
    if (value !== '' && ownerWord(name) !== undefined) return value;
  return undefined;
}

/** Of lists that one caller read at one path: those of a named owner, where there is one that names none. They are not the caller's own. */
export const narrowedByOwner = (lists: readonly Exchange[]): readonly Exchange[] => {
  const narrowed = lists.filter((list) => ownerAskedFor(list) !== undefined);
  return narrowed.length < lists.length ? narrowed : [];
};

/** The one owner whom all items name, in a member that is named like the parameter; undefined where they name several, or none. */
export function ownerNamedIn(items: readonly Item[], parameter: string): string | undefined {
  const word = ownerWord(parameter);
  if (word === undefined) return undefined;
  const owners = new Set(items.map((item) => ownerOf(item, word)));
  const [owner] = owners;
  return owners.size === 1 ? owner : undefined;
}

function ownerOf(item: Item, word: string): string | undefined {
  const [, member] = Object.entries(item).find(([name]) => ownerWord(name) === word) ?? [];
  const value = isRecord(member) ? member['id'] : member;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
