/** JSON (RFC 8259) within limits, and walks over it. */
import { findJsonFault } from './json-fault.ts';

export interface JsonLimits {
  /** Nested arrays and objects; a plain value has 0. */
  readonly maxDepth?: number;
  /** UTF-16 units of text. */
  readonly maxLength?: number;
  /** Arrays, objects and what commas part: short text can hold values that fill the memory. No limit unless said. */
  readonly maxValues?: number;
}

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  /** Line and column from 1; the column counts UTF-16 units. `why` holds nothing of the text. */
  | { readonly ok: false; readonly line: number; readonly column: number; readonly why: string };

const MAX_DEPTH = 100;
const MAX_LENGTH = 16 * 1024 * 1024;

/** Where the depth or the number of values first goes over its limit. Brackets and commas inside strings do not count. */
function overLimit(text: string, maxDepth: number, maxValues: number): { at: number; why: string } | undefined {
  if (maxValues === Number.POSITIVE_INFINITY && hasFewBrackets(text, maxDepth)) return undefined;
  let depth = 0;
  let values = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === 0x5c) at++;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x5b || code === 0x7b) {
      depth++;
      values++;
      if (depth > maxDepth) return { at, why: `nested deeper than ${maxDepth} levels` };
    } else if (code === 0x5d || code === 0x7d) depth--;
    else if (code === 0x2c) values++;
    if (values > maxValues) return { at, why: `more than ${maxValues} values` };
  }
  return undefined;
}

/** Whether all brackets together are no more than the depth may be: most bodies need no closer look. */
function hasFewBrackets(text: string, most: number): boolean {
  let left = most;
  for (const bracket of '[{')
    for (let at = text.indexOf(bracket); at >= 0 && left >= 0; at = text.indexOf(bracket, at + 1)) left -= 1;
  return left >= 0;
}

function failure(text: string, at: number, why: string): JsonResult {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) {
    line++;
    start = next + 1;
  }
  return { ok: false, line, column: at - start + 1, why };
}

/** Never throws. A byte order mark at the start is passed over (RFC 8259 8.1 lets a parser do so). */
export function parseJson(text: string, limits: JsonLimits = {}): JsonResult {
  const { maxDepth = MAX_DEPTH, maxLength = MAX_LENGTH, maxValues = Number.POSITIVE_INFINITY } = limits;
  if (text.length > maxLength) return failure('', 0, `longer than ${maxLength} characters`);
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const over = overLimit(body, maxDepth, maxValues);
  if (over !== undefined) return failure(body, over.at, over.why);
  try {
    return { ok: true, value: JSON.parse(body) };
  } catch {
    const { at, why } = findJsonFault(body);
    return failure(body, at, why);
  }
}

/** One part of a pointer with `~` and `/` escaped (RFC 6901 3). */
export const pointerPart = (key: string | number): string =>
  typeof key === 'number' || !/[~/]/.test(key) ? String(key) : key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Writes the RFC 6901 pointer of the value that is visited; only during the visit. Most visitors want it for few values. */
export type PointerWriter = () => string;
export type JsonVisitor = (value: unknown, pointer: PointerWriter, key: string | number | undefined) => void;

/** A walk is over after this many values, and goes this deep. */
const MAX_VISITS = 100_000;
const MAX_WALK_DEPTH = 200;

class Walk {
  complete = true;
  readonly #visit: JsonVisitor;
  #left: number;
  readonly #keys: (string | number)[] = [];
  /** Of the containers on the way down, as far as they were asked for. */
  readonly #pointers: (string | undefined)[] = [''];

  constructor(visit: JsonVisitor, maxVisits: number) {
    this.#visit = visit;
    this.#left = maxVisits;
  }

  readonly #pointer: PointerWriter = () => this.#pointerAt(this.#keys.length);

  #pointerAt(depth: number): string {
    const pointer =
      this.#pointers[depth] ?? `${this.#pointerAt(depth - 1)}/${pointerPart(this.#keys[depth - 1] ?? '')}`;
    this.#pointers[depth] = pointer;
    return pointer;
  }

  /** False when the number of visits ended it. */
  value(value: unknown, key: string | number | undefined): boolean {
    this.#left -= 1;
    if (this.#left < 0) return false;
    this.#visit(value, this.#pointer, key);
    if (typeof value !== 'object' || value === null) return true;
    if (this.#keys.length >= MAX_WALK_DEPTH) {
      this.complete = false;
      return true;
    }
    return Array.isArray(value) ? this.#items(value) : this.#members(value);
  }

  #items(list: readonly unknown[]): boolean {
    for (let at = 0; at < list.length; at += 1) if (!this.#child(list[at], at)) return false;
    return true;
  }

  #members(record: object): boolean {
    for (const key of Object.keys(record)) if (!this.#child(Reflect.get(record, key), key)) return false;
    return true;
  }

  #child(value: unknown, key: string | number): boolean {
    const depth = this.#keys.push(key);
    this.#pointers[depth] = undefined;
    const goesOn = this.value(value, key);
    this.#keys.pop();
    return goesOn;
  }
}

/**
 * Every value with its RFC 6901 pointer, the whole first (pointer '', no key), parents before children, in document
 * order. Returns false when a limit ended it early.
 */
export function walkJson(root: unknown, visit: JsonVisitor, maxVisits = MAX_VISITS): boolean {
  const walk = new Walk(visit, maxVisits);
  return walk.value(root, undefined) && walk.complete;
}
