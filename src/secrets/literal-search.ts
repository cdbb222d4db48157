/**
 * All places of many fixed texts in one pass, letters A-Z read as a-z where a text asks for it. Four neighbouring bytes are looked up at every second place, which
 * hangs on no state of the places before, as an automaton would; words are compared only where one of them has such bytes.
 */
import { createLoops } from '../wasm/module.ts';
import type { LiteralIndex } from './literal-index.ts';
import { loopBody, MARK_NUMBERS, MARK_PARAMETERS, markBody, NUMBERS, PARAMETERS } from './literal-loop.ts';
import { BEHIND, layoutOf, MARGIN, PIECE, putIndex, TEXT_AT } from './literal-memory.ts';

/** The words in a part of a text; not safe to call from within itself. */
type Search = (text: string, from: number, isGuarded: boolean) => Int32Array;

/** One for each index: a program has one, and keeps it. */
const searches = new WeakMap<LiteralIndex, Search>();

/** Pairs of a word and the offset just after it where its guard lets it through, nearly in the order of the text: words that overlap may come in any order. */
export const searchLiterals = (text: string, index: LiteralIndex): Int32Array => {
  const search = searches.get(index) ?? createSearch(index);
  searches.set(index, search);
  // Guards know bytes: of a character past U+00FF only the lower half is there.
  const isGuarded = !/[^\u0000-\u00ff]/.test(text);
  const first = search(text, 0, isGuarded);
  if (text.length <= PIECE) return first;
  const parts = [first];
  for (let from = PIECE; from < text.length; from += PIECE) parts.push(search(text, from, isGuarded));
  const hits = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    hits.set(part, at);
    at += part.length;
  }
  return hits;
};

const createSearch = (index: LiteralIndex): Search => {
  const layout = layoutOf(index);
  const { functions, memory } = createLoops({
    loops: [
      { parameters: PARAMETERS, numbers: NUMBERS, body: loopBody(index, layout) },
      { parameters: MARK_PARAMETERS, numbers: MARK_NUMBERS, body: markBody() },
    ],
    bytes: layout.size,
  });
  const [run, mark] = functions;
  putIndex(memory, index, layout, mark);
  const all = Buffer.from(memory);
  const hits = new Int32Array(memory, layout.hits);
  return (text, from, isGuarded) => {
    const base = Math.max(0, from - MARGIN);
    const until = Math.min(text.length, from + PIECE + MARGIN);
    // Characters past U+00FF lose their upper half, which can only make a hit that its reader refuses.
    const length = all.write(base === 0 && until === text.length ? text : text.slice(base, until), TEXT_AT, 'latin1');
    all.fill(0, TEXT_AT + length, TEXT_AT + length + BEHIND);
    if (length === from - base) return hits.slice(0, 0);
    const count = run(from - base, Math.min(length, from - base + PIECE), length, isGuarded ? 1 : 0);
    const found = hits.slice(0, 2 * count);
    if (base > 0) for (let at = 1; at < found.length; at += 2) found[at] = (found[at] ?? 0) + base;
    return found;
  };
};
