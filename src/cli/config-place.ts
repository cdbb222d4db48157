import type { Document, LineCounter } from 'yaml';
import { isAlias, isMap, isNode, isScalar, isSeq } from '../parse/yaml-library.ts';

/** Names of members and numbers of items on the way into a configuration file. */
export type ConfigPath = readonly (string | number)[];

/** Where a part of the file is, as messages say it: `.openbrick.yml:3:5`. */
export type Locate = (...path: ConfigPath) => string;

/** Lines and columns of a YAML document; the member's name is the place of a member. What is not there has the place of what should hold it. */
export const locator =
  (document: Document, lines: LineCounter, file: string): Locate =>
  (...path) => {
    const { line, col } = lines.linePos(offsetOf(document, path));
    return `${file}:${line}:${col}`;
  };

function offsetOf(document: Document, path: ConfigPath): number {
  let value: unknown = document.contents;
  let offset = startOf(value) ?? 0;
  for (const step of path) {
    const inside = isAlias(value) ? value.resolve(document) : value;
    const [place, next] = memberOf(inside, step);
    offset = startOf(place) ?? offset;
    value = next;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

/** What marks the place of a member or item, and its value. */
function memberOf(holder: unknown, step: string | number): readonly [unknown, unknown] {
  if (isSeq(holder)) return [holder.items[Number(step)], holder.items[Number(step)]];
  const pair = isMap(holder)
    ? holder.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
    : undefined;
  return [pair?.key, pair?.value];
}
