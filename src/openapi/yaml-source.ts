import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { pointerPart } from '../parse/json.ts';
import type { Problem, SourceText } from './document.ts';
import type { SourceReading } from './source-reading.ts';

/** Aliases of aliases: hand-written documents have some hundred in all. */
const MAX_ALIASES = 10_000;
const MOST_PROBLEMS = 100;

/** YAML 1.2 core with merge keys. Anchors are shared, never copied; what multiplies by aliases of aliases is refused. Never throws. */
export function readYaml({ from, text }: SourceText): SourceReading {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: false,
      merge: true,
      strict: false,
      logLevel: 'silent',
      prettyErrors: false,
    });
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    const locate = (pointer: string) => placeAt(lines, offsetOf(document, pointer));
    const syntax = document.errors.slice(0, MOST_PROBLEMS).map(({ pos, code }): Problem => {
      const { line, column } = placeAt(lines, pos[0]);
      const what = code.toLowerCase().replaceAll('_', ' ');
      const message = `the YAML is broken at line ${line}, column ${column} (${what}); it was read as far as it goes`;
      return { kind: 'syntax', at: { file: from, pointer: '' }, message, loses: true };
    });
    return { ok: true, source: { from, text, value, locate }, problems: [...syntax, ...duplicatesIn(document, from)] };
  } catch (error) {
    const isAlias = error instanceof ReferenceError;
    return {
      ok: false,
      problem: {
        kind: isAlias ? 'limit' : 'syntax',
        at: { file: from, pointer: '' },
        message: isAlias ? 'aliases lead nowhere, or multiply beyond the limit' : 'it is nested too deep to be read',
        loses: true,
      },
      line: 1,
      column: 1,
    };
  }
}

function placeAt(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** Of the key of a member, else of the item; of the nearest parent where nothing is. */
function offsetOf(document: Document, pointer: string): number {
  let node: unknown = document.contents;
  let at = startOf(node);
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (isMap(node)) {
      const pair = node.items.findLast((item) => String(isScalar(item.key) ? item.key.value : item.key) === key);
      if (pair === undefined) return at;
      at = startOf(pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (node === undefined) return at;
      at = startOf(node);
    } else return at;
  }
  return at;
}

const startOf = (node: unknown): number =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? Number(node.range[0]) : 0;

/** Walked here, and in linear time: the parser's own test compares every key with every other. */
function duplicatesIn({ contents }: Document, file: string): Problem[] {
  const found: Problem[] = [];
  const open: { node: unknown; pointer: string }[] = [{ node: contents, pointer: '' }];
  for (let next = open.pop(); next !== undefined && found.length < MOST_PROBLEMS; next = open.pop()) {
    const { node, pointer } = next;
    if (isSeq(node))
      for (const [i, item] of node.items.entries()) open.push({ node: item, pointer: `${pointer}/${i}` });
    if (!isMap(node)) continue;
    const names = new Set<string>();
    for (const pair of node.items) {
      if (!isPair(pair)) continue;
      const name = String(isScalar(pair.key) ? pair.key.value : pair.key);
      const below = `${pointer}/${pointerPart(name)}`;
      if (names.has(name) && name !== '<<') found.push(duplicate(name, { file, pointer: below }));
      names.add(name);
      open.push({ node: pair.value, pointer: below });
    }
  }
  return found;
}

const duplicate = (name: string, at: Problem['at']): Problem => ({
  kind: 'duplicate-key',
  at,
  message: 'the key stands twice in one mapping; the last one counts',
  name,
  loses: false,
});
