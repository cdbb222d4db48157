/** Which bytes may follow the fixed text of a pattern, place by place: what is there in a text shows most often that the pattern cannot match. */
import { type ByteSet, hasByte, union } from './byte-set.ts';
import { type Tree, treeOf } from './pattern-tree.ts';

/** What is still to be matched: a tree, how often it may be repeated, and what comes after. */
interface State {
  readonly number: number;
  readonly tree: Tree;
  readonly least: number;
  readonly most: number;
  readonly rest: State | undefined;
}

interface Reached {
  /** Each takes one byte. */
  readonly states: ReadonlySet<State>;
  /** The pattern may be at its end. */
  readonly isEnd: boolean;
}

export interface PatternText {
  readonly source: string;
  readonly ignoreCase: boolean;
  /** Fixed text of the pattern, and where it is in every match. */
  readonly literal: string;
  readonly at: number;
}

/** Sets of bytes, the first for the place right after the literal, at most so many; fewer where a match may end before. None where nothing is known. */
export const stepsAfter = ({ source, ignoreCase, literal, at }: PatternText, most: number): readonly ByteSet[] => {
  const states = statesOf(source, ignoreCase);
  let reached = states.beginning;
  for (let place = 0; place < at; place += 1) reached = states.after(reached);
  for (const character of literal) reached = states.after(reached, character.charCodeAt(0));
  const steps: ByteSet[] = [];
  while (steps.length < most && !reached.isEnd && reached.states.size > 0 && reached.states.size < MOST_STATES) {
    steps.push(union([...reached.states].map(({ tree }) => (tree.kind === 'byte' ? tree.set : NO_SET))));
    reached = states.after(reached);
  }
  return steps;
};

/** So many ways to go on leave out little, and take long to follow. */
const MOST_STATES = 64;

const NO_SET: ByteSet = new Uint32Array(8);

/** Of the last pattern: literals of one rule are asked for one after the other. */
let last: { readonly key: string; readonly states: States } | undefined;

const statesOf = (source: string, ignoreCase: boolean): States => {
  const key = `${ignoreCase}${source}`;
  if (last?.key !== key) last = { key, states: new States(treeOf(source, ignoreCase)) };
  return last.states;
};

/** Equal states are one object, so that sets of them stay small. */
class States {
  readonly beginning: Reached;
  readonly #trees = new Map<Tree, number>();
  readonly #states = new Map<string, State>();
  readonly #after = new Map<State, readonly (State | undefined)[]>();

  constructor(tree: Tree) {
    this.beginning = this.#reach([this.#state(tree, undefined)]);
  }

  /** What is reached past one more byte: any, or this. */
  after({ states }: Reached, byte?: number): Reached {
    const passed = [...states].filter(
      ({ tree }) => tree.kind === 'byte' && (byte === undefined || hasByte(tree.set, byte)),
    );
    return this.#reach(passed.map(({ rest }) => rest));
  }

  /** Opens states until each takes a byte. */
  #reach(from: readonly (State | undefined)[]): Reached {
    const seen = new Set(from);
    const states = new Set<State>();
    for (const state of seen) {
      if (state?.tree.kind === 'byte') states.add(state);
      else if (state !== undefined) {
        const opened = this.#after.get(state) ?? this.#opened(state);
        this.#after.set(state, opened);
        for (const next of opened) seen.add(next);
      }
    }
    return { states, isEnd: seen.has(undefined) };
  }

  #opened({ tree, rest, least, most }: State): readonly (State | undefined)[] {
    if (tree.kind === 'choices') return tree.choices.map((choice) => this.#state(choice, rest));
    if (tree.kind === 'parts') return [tree.parts.reduceRight((after, part) => this.#state(part, after), rest)];
    if (tree.kind === 'byte') return [];
    const again = () => this.#state(tree.body, this.#state(tree, rest, Math.max(0, least - 1), most - 1));
    return [...(least === 0 ? [rest] : []), ...(most > 0 ? [again()] : [])];
  }

  #state(tree: Tree, rest: State | undefined, least?: number, most?: number): State {
    const [from, to] = tree.kind === 'repeat' ? [least ?? tree.least, most ?? tree.most] : [0, 0];
    const key = `${this.#numberOf(tree)},${from},${to},${rest?.number}`;
    const state = this.#states.get(key) ?? { number: this.#states.size, tree, least: from, most: to, rest };
    this.#states.set(key, state);
    return state;
  }

  #numberOf(tree: Tree): number {
    const number = this.#trees.get(tree) ?? this.#trees.size;
    this.#trees.set(tree, number);
    return number;
  }
}
