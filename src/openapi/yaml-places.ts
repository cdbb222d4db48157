import { type Alias, isAlias, isMap, isSeq } from 'yaml';
import { pointerPart } from '../parse/json.ts';
import { isMergeKey, nameOf } from './yaml-value.ts';

/** Where members and items stand in a YAML text. */
export interface YamlPlaces {
  /** Offset of the member's key or of the item at a pointer; of the nearest parent that there is where it leads nowhere. */
  offsetOf(pointer: string): number;
  /** Of the innermost member or item that begins at an offset or before it. */
  pointerAt(offset: number): string;
}

interface Member {
  readonly at: number;
  readonly value: unknown;
}

/** What is aliased or merged stands where its anchor does. */
export function yamlPlaces(contents: unknown, targets: ReadonlyMap<Alias, unknown>): YamlPlaces {
  const own = new Map<unknown, ReadonlyMap<string, Member>>();
  const known = new Map<unknown, ReadonlyMap<string, Member>>();
  const behind = (node: unknown): unknown => (isAlias(node) ? targets.get(node) : node);

  function ownOf(node: unknown): ReadonlyMap<string, Member> {
    const members = own.get(node) ?? ownMembers(node);
    own.set(node, members);
    return members;
  }

  function membersOf(node: unknown): ReadonlyMap<string, Member> {
    const there = known.get(node);
    if (there !== undefined) return there;
    const members = new Map(ownOf(node));
    known.set(node, members);
    for (const source of mergedInto(node).map(behind)) {
      for (const [name, member] of membersOf(source)) if (!members.has(name)) members.set(name, member);
    }
    return members;
  }

  const mergedInto = (node: unknown): readonly unknown[] =>
    !isMap(node)
      ? []
      : node.items
          .filter(({ key }) => isMergeKey(key))
          .map(({ value }) => behind(value))
          .flatMap((value) => (isSeq(value) ? value.items : [value]));

  return {
    offsetOf(pointer) {
      let here: Member = { at: startOf(contents), value: contents };
      for (const part of pointer.split('/').slice(1)) {
        const next = membersOf(behind(here.value)).get(part.replaceAll('~1', '/').replaceAll('~0', '~'));
        if (next === undefined) break;
        here = next;
      }
      return here.at;
    },
    pointerAt(offset) {
      let pointer = '';
      for (let node = contents; ; ) {
        let inner: readonly [string, Member] | undefined;
        for (const each of ownOf(node)) if (each[1].at <= offset) inner = each;
        if (inner === undefined) return pointer;
        pointer += `/${pointerPart(inner[0])}`;
        node = inner[1].value;
      }
    },
  };
}

/** Of two members with one name the last counts. */
function ownMembers(node: unknown): Map<string, Member> {
  if (isSeq(node)) return new Map(node.items.map((value, index) => [String(index), { at: startOf(value), value }]));
  if (!isMap(node)) return new Map();
  return new Map(
    node.items.flatMap(({ key, value }) => {
      const name = isMergeKey(key) ? undefined : nameOf(key);
      return name === undefined ? [] : [[name, { at: startOf(key), value }] as const];
    }),
  );
}

const startOf = (node: unknown): number =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? Number(node.range[0]) : 0;
