import { pointerPart } from '../../parse/json.ts';

interface Collection {
  readonly value: object;
  readonly at: number;
  /** By index or by name; of what was merged the complement of a place elsewhere. */
  readonly offsets: readonly number[] | ReadonlyMap<string, number>;
}

/** Where the members and items of collections begin in a YAML text: in one array of numbers for all of them. */
export class YamlPlaces {
  /** Where the numbers of a collection begin: its own place first, then those of its members in the order of its keys. */
  readonly #first = new Map<object, number>();
  #numbers = new Int32Array(1024);
  #length = 0;

  /** Empty ones have no places. */
  add({ value, at, offsets }: Collection): void {
    const all = Array.isArray(offsets) ? offsets : namedOffsets(value, offsets as ReadonlyMap<string, number>);
    if (all.length === 0) return;
    this.#first.set(value, this.#length);
    this.#push(at);
    for (const offset of all) this.#push(offset);
  }

  /** Names of a mapping and their numbers. */
  membersOf(value: object): (readonly [string, number])[] {
    const first = this.#first.get(value) ?? 0;
    return Object.keys(value).map((name, index) => [name, this.#numbers[first + 1 + index] ?? 0]);
  }

  /** Offset of the member's key or of the item at a pointer; of the nearest parent that there is where it does not resolve. */
  offsetOf(root: unknown, pointer: string): number {
    let here = { value: root, at: this.#placeOf(root) };
    for (const part of pointer.split('/').slice(1)) {
      const next = this.#memberOf(here.value, part.replaceAll('~1', '/').replaceAll('~0', '~'));
      if (next === undefined) break;
      here = next;
    }
    return here.at;
  }

  /** Of the innermost member or item that begins at an offset or before it, merged and aliased ones apart. */
  pointerAt(root: unknown, offset: number): string {
    let pointer = '';
    let here: unknown = root;
    while (isObject(here)) {
      const last = this.#lastBefore(here, offset);
      if (last === undefined) break;
      pointer += `/${pointerPart(last.name)}`;
      // What begins before its own key is an alias.
      here = this.#placeOf(last.value) < last.at ? undefined : last.value;
    }
    return pointer;
  }

  #placeOf(value: unknown): number {
    const first = isObject(value) ? this.#first.get(value) : undefined;
    return first === undefined ? 0 : (this.#numbers[first] ?? 0);
  }

  #memberOf(value: unknown, name: string): { readonly value: unknown; readonly at: number } | undefined {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    const first = this.#first.get(value);
    const index = Array.isArray(value) ? Number(name) : Object.keys(value).indexOf(name);
    if (first === undefined || !(index >= 0)) return undefined;
    const at = this.#numbers[first + 1 + index] ?? 0;
    return { value: (value as Record<string, unknown>)[name], at: at < 0 ? ~at : at };
  }

  #lastBefore(
    value: object,
    offset: number,
  ): { readonly name: string; readonly value: unknown; readonly at: number } | undefined {
    let best: readonly [string, number] | undefined;
    if (!this.#first.has(value)) return undefined;
    for (const each of this.membersOf(value)) {
      const [, at] = each;
      if (at >= 0 && at <= offset && (best === undefined || at >= best[1])) best = each;
    }
    if (best === undefined) return undefined;
    const [name, at] = best;
    return { name, at, value: (value as Record<string, unknown>)[name] };
  }

  #push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const wider = new Int32Array(this.#length * 2);
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const namedOffsets = (value: object, offsets: ReadonlyMap<string, number>): number[] =>
  Object.keys(value).map((name) => offsets.get(name) ?? 0);
