/** Collections of the YAML parser that are still open, and the part of them that does not change any more. */
import type { CST } from 'yaml';
import { yaml } from '../../parse/yaml-library.ts';

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

export interface Parts {
  /** A collection of the complete items, which the open one has no longer. Absent where they are few. */
  readonly part?: Collection;
  /** The last item, where its value may be open: the key of a member, nothing for an item of a list. */
  readonly open?: { readonly name?: string };
}

export interface Taking {
  /** The collection is the whole document. */
  readonly isTop: boolean;
  /** Fewer items are left for later: making a part of them takes longer than they do. */
  readonly least: number;
}

/** Takes the complete items out. */
export function completeItems(token: Collection, { isTop, least }: Taking): Parts {
  const isOpen = isLastOpen(token);
  // While the last one is not begun in earnest, the parser may still join the one before with what follows.
  const count = lastBorder(token, token.items.length - (isOpen ? 1 : 2));
  const part = count < least ? {} : { part: partOf(token, count, isTop) };
  return { ...part, ...(isOpen && { open: openItem(token) }) };
}

/** How many items may be taken. In brackets a comma must be behind them: whether it is missing shows where the items are side by side. */
function lastBorder(token: Collection, count: number): number {
  if (token.type !== 'flow-collection') return count;
  const hasComma = (at: number): boolean => token.items[at]?.start.some(({ type }) => type === 'comma') === true;
  return hasComma(count) ? count : hasComma(count - 1) ? count - 1 : 0;
}

function isLastOpen(token: Collection): boolean {
  if (token.type === 'flow-collection') return true;
  const last = token.items.at(-1);
  if (last === undefined) return false;
  if (token.type === 'block-map') return last.sep !== undefined || last.value !== undefined;
  return last.value !== undefined || last.start.some(({ type }) => type === 'seq-item-ind');
}

function openItem(token: Collection): { readonly name?: string } {
  const isMap = token.type === 'block-map' || (token.type === 'flow-collection' && token.start.source === '{');
  if (!isMap) return {};
  return { name: yaml().CST.resolveAsScalar(token.items.at(-1)?.key, false, () => undefined)?.value ?? '' };
}

function partOf(token: Collection, count: number, isTop: boolean): Collection {
  const before = token.offset;
  const items = token.items.splice(0, count) as CST.CollectionItem[];
  token.offset = startOf(token.items[0]) ?? before;
  if (token.type !== 'flow-collection') return { ...token, offset: before, items } as Collection;
  const [first] = token.items;
  // What comes before the first item of a list is no comma.
  if (first !== undefined) first.start = first.start.filter(({ type }) => type !== 'comma');
  const isMap = token.start.source === '{';
  if (!isMap) for (const item of items) asListItem(item);
  const end: CST.SourceToken = {
    type: isMap ? 'flow-map-end' : 'flow-seq-end',
    offset: token.offset,
    indent: token.indent,
    source: isMap ? '}' : ']',
  };
  return { ...token, offset: before, indent: isTop ? 0 : token.indent, items, end: [end] };
}

const startOf = (item: Collection['items'][number] | undefined): number | undefined =>
  item?.start[0]?.offset ?? item?.key?.offset ?? item?.value?.offset;

/** Until its end the parser takes each item of a list in brackets for a key. */
function asListItem(item: CST.CollectionItem): void {
  const { start, key, sep, value } = item;
  const isPair =
    start.some(({ type }) => type === 'explicit-key-ind') || sep?.some(({ type }) => type === 'map-value-ind') === true;
  if (sep === undefined || value || isPair) return;
  if (key) item.value = key;
  else start.push(...sep);
  delete item.key;
  delete item.sep;
}
