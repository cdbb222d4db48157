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
export const pointerPart = (key: string | number): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');

export type JsonVisitor = (value: unknown, pointer: string, key: string | number | undefined) => void;

/** A walk is over after this many values, and goes this deep. */
const MAX_VISITS = 100_000;
const MAX_WALK_DEPTH = 200;

interface Step {
  readonly value: unknown;
  readonly pointer: string;
  readonly key: string | number | undefined;
  readonly depth: number;
}

function childrenOf({ value, pointer, depth }: Step): Step[] {
  if (typeof value !== 'object' || value === null || depth >= MAX_WALK_DEPTH) return [];
  const entries: Iterable<[string | number, unknown]> = Array.isArray(value) ? value.entries() : Object.entries(value);
  const steps: Step[] = [];
  for (const [key, child] of entries)
    steps.push({ value: child, pointer: `${pointer}/${pointerPart(key)}`, key, depth: depth + 1 });
  return steps;
}

/**
 * Every value with its RFC 6901 pointer, the whole first (pointer '', no key), parents before children, in document
 * order. Returns false when a limit ended it early.
 */
export function walkJson(root: unknown, visit: JsonVisitor, maxVisits = MAX_VISITS): boolean {
  const stack: Step[] = [{ value: root, pointer: '', key: undefined, depth: 0 }];
  let complete = true;
  let visits = 0;
  for (let step = stack.pop(); step; step = stack.pop()) {
    if (++visits > maxVisits) return false;
    visit(step.value, step.pointer, step.key);
    const children = childrenOf(step);
    if (step.depth >= MAX_WALK_DEPTH && typeof step.value === 'object' && step.value !== null) complete = false;
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (child) stack.push(child);
    }
  }
  return complete;
}
