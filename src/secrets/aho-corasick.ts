/** All places of many fixed texts in one pass (Aho and Corasick, CACM 18:6, 1975), letters A-Z read as a-z. */

export interface Automaton {
  /** Next state by `state + classOf[character]`; negative when a word ends there, its complement being the state. */
  readonly next: Int32Array;
  /** Class of each UTF-16 unit; 0 is every character that no word holds. */
  readonly classOf: Uint8Array;
  /** Ids of the words that end in a state, by `state / width`; longest first. */
  readonly ends: readonly (readonly number[] | undefined)[];
  readonly width: number;
}

/** Builds the automaton; a word's id is its place in the list. Words must be ASCII and not empty. */
export const buildAutomaton = (words: readonly string[]): Automaton => {
  const folded = words.map((word) => word.toLowerCase());
  const classOf = classesOf(folded);
  const width = 1 << Math.ceil(Math.log2(Math.max(...classOf) + 1));
  const states = folded.reduce((sum, word) => sum + word.length, 1);
  const next = new Int32Array(states * width);
  const ends: (number[] | undefined)[] = [];
  let used = 1;
  folded.forEach((word, id) => {
    let state = 0;
    for (let at = 0; at < word.length; at += 1) {
      const slot = state + (classOf[word.charCodeAt(at)] ?? 0);
      if (next[slot] === 0) {
        next[slot] = used * width;
        used += 1;
      }
      state = next[slot] ?? 0;
    }
    const row = state / width;
    ends[row] = [...(ends[row] ?? []), id];
  });
  link({ next, ends, width });
  markEnds({ next, ends, width });
  return { next: next.subarray(0, used * width), classOf, ends, width };
};

const classesOf = (words: readonly string[]): Uint8Array => {
  const classOf = new Uint8Array(65_536);
  let classes = 0;
  for (const word of words)
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      if (classOf[code] !== 0) continue;
      classes += 1;
      classOf[code] = classes;
      if (code >= 97 && code <= 122) classOf[code - 32] = classes;
    }
  return classOf;
};

interface Draft {
  readonly next: Int32Array;
  readonly ends: (number[] | undefined)[];
  readonly width: number;
}

/** Breadth first: a missing step goes where the longest proper suffix goes, and a state ends what its suffix ends. */
const link = ({ next, ends, width }: Draft): void => {
  const fail = new Int32Array(next.length / width);
  const queue: number[] = [];
  for (let symbol = 0; symbol < width; symbol += 1) {
    const child = next[symbol] ?? 0;
    if (child !== 0) queue.push(child);
  }
  for (let head = 0; head < queue.length; head += 1) {
    const state = queue[head] ?? 0;
    const suffix = fail[state / width] ?? 0;
    const inherited = ends[suffix / width];
    if (inherited) ends[state / width] = [...(ends[state / width] ?? []), ...inherited];
    for (let symbol = 0; symbol < width; symbol += 1) {
      const child = next[state + symbol] ?? 0;
      const other = next[suffix + symbol] ?? 0;
      if (child === 0) next[state + symbol] = other;
      else {
        fail[child / width] = other;
        queue.push(child);
      }
    }
  }
};

/** Makes the entries that lead to an end negative, so that the inner loop has one test. */
const markEnds = ({ next, ends, width }: Draft): void => {
  for (let slot = 0; slot < next.length; slot += 1) {
    const target = next[slot] ?? 0;
    if (target !== 0 && ends[target / width]) next[slot] = ~target;
  }
};

/** Tells each word and the offset just after it, in the order of their ends. */
export const scan = (text: string, automaton: Automaton, hit: (word: number, end: number) => void): void => {
  const { next, classOf, ends, width } = automaton;
  const { length } = text;
  let state = 0;
  for (let at = 0; at < length; at += 1) {
    state = next[state + (classOf[text.charCodeAt(at)] as number)] as number;
    if (state >= 0) continue;
    state = ~state;
    const words = ends[state / width];
    if (words) for (const word of words) hit(word, at + 1);
  }
};
