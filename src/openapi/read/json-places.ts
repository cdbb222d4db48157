import { pointerPart } from '../../parse/json.ts';

/** Where members and items are in a JSON text: found along a pointer when asked, and kept container by container. */
export interface JsonPlaces {
  /** Offset of the member's key or of the item at a pointer; of the nearest parent that there is where it does not resolve. */
  offsetOf(pointer: string): number;
}

interface Member {
  readonly key: string;
  /** Of the key, or of the item itself. */
  readonly at: number;
  readonly valueAt: number;
}

/**
 * For text that `JSON.parse` takes; other text may throw. A container is read as far as the members that were asked for; whole where
 * some occur twice, because the last counts.
 */
export function jsonPlaces(text: string, hasDuplicates = true): JsonPlaces {
  const containers = new Map<number, Container>();
  const memberAt = (at: number, key: string): Member | undefined => {
    const container = containers.get(at) ?? { members: new Map<string, Member>(), rest: membersFrom(text, at) };
    containers.set(at, container);
    const known = container.members.get(key);
    if (known !== undefined && !hasDuplicates) return known;
    for (let next = container.rest.next(); !next.done; next = container.rest.next()) {
      container.members.set(next.value.key, next.value);
      if (next.value.key === key && !hasDuplicates) break;
    }
    return container.members.get(key);
  };
  return {
    offsetOf(pointer) {
      let valueAt = skipSpace(text, 0);
      let at = valueAt;
      for (const part of pointer.split('/').slice(1)) {
        const member = memberAt(valueAt, part.replaceAll('~1', '/').replaceAll('~0', '~'));
        if (member === undefined) break;
        ({ at, valueAt } = member);
      }
      return at;
    },
  };
}

/** What is known of an object or array, and how it is read on. */
interface Container {
  readonly members: Map<string, Member>;
  readonly rest: Generator<Member>;
}

/** Members of the object, or items of the array, that opens at `opensAt`; nothing for other values. */
function* membersFrom(text: string, opensAt: number): Generator<Member> {
  const isObject = text[opensAt] === '{';
  if (!isObject && text[opensAt] !== '[') return;
  let at = skipSpace(text, opensAt + 1);
  for (let index = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; index += 1) {
    const keyEnd = isObject ? stringEnd(text, at) : at;
    const valueAt = isObject ? skipSpace(text, skipSpace(text, keyEnd) + 1) : at;
    yield { key: isObject ? keyOf(text.slice(at, keyEnd)) : String(index), at, valueAt };
    at = skipSpace(text, valueEnd(text, valueAt));
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
}

const keyOf = (literal: string): string =>
  literal.includes('\\') ? String(JSON.parse(literal)) : literal.slice(1, -1);

function skipSpace(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xfeff; ) {
    at += 1;
    code = text.charCodeAt(at);
  }
  return at;
}

/** The offset after the string that opens at `at`. */
function stringEnd(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === 0x5c) escapes += 1;
    if (escapes % 2 === 0) return end + 1;
  }
  return text.length;
}

function valueEnd(text: string, from: number): number {
  const first = text[from];
  if (first === '"') return stringEnd(text, from);
  if (first !== '{' && first !== '[') {
    let at = from;
    while (at < text.length && !',}] \t\n\r'.includes(text[at] ?? '')) at += 1;
    return at;
  }
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = stringEnd(text, at) - 1;
    else if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

/** Members that have the name of an earlier one of the same object: the pointer, and the offset of the later key. */
export function duplicateMembers(
  text: string,
  most: number,
): { readonly pointer: string; readonly name: string; readonly at: number }[] {
  const found: { pointer: string; name: string; at: number }[] = [];
  const open: { at: number; pointer: string }[] = [{ at: skipSpace(text, 0), pointer: '' }];
  for (let next = open.pop(); next !== undefined && found.length < most; next = open.pop()) {
    const { pointer } = next;
    const names = new Set<string>();
    for (const { key, at, valueAt } of membersFrom(text, next.at)) {
      const below = `${pointer}/${pointerPart(key)}`;
      if (names.has(key)) found.push({ pointer: below, name: key, at });
      names.add(key);
      if (text[valueAt] === '{' || text[valueAt] === '[') open.push({ at: valueAt, pointer: below });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}
