/** Reads the block style of YAML by its indentation, line by line; templates, prose and what is broken are passed over. */
import { readFlow, readQuoted } from './flow.ts';
import { type ListNode, type MapNode, MOST_DEPTH, MOST_NODES, type Node, type Scalar } from './node.ts';

/** The documents of a text, each as far as it could be read. Never throws; linear. */
export const readBlocks = (text: string): readonly Node[] => new BlockReader(text).read();

interface Frame {
  readonly indent: number;
  readonly node: MapNode | ListNode;
}

/** A new document, or a fence of Markdown round one. */
const SEPARATOR = /^(?:---|\.\.\.|```)/;
/** Before a value: anchors and tags. */
const PROPERTIES = /^(?:(?:&[^\s]{1,80}|!!?[A-Za-z:/.-]{0,60}) {1,8}){1,3}/;

class BlockReader {
  readonly #text: string;
  readonly #roots: Node[] = [];
  #frames: Frame[] = [];
  #at = 0;
  #nodes = 0;
  /** The first colon from the last line on that was asked for one. */
  #colon = -1;

  constructor(text: string) {
    this.#text = text;
  }

  read(): readonly Node[] {
    while (this.#at < this.#text.length && this.#nodes < MOST_NODES) {
      const start = this.#at;
      const end = lineEnd(this.#text, start);
      this.#at = end + 1;
      this.#line(start, end);
    }
    return this.#roots;
  }

  #line(start: number, end: number): void {
    let at = spacesTo(this.#text, start, end);
    const first = this.#text[at];
    if (at === end || first === '#' || first === '\r' || first === '\t' || this.#text.startsWith('{{', at)) return;
    if ((first === '-' || first === '.' || first === '`') && SEPARATOR.test(this.#text.slice(at, at + 3))) {
      this.#frames = [];
      return;
    }
    while (this.#text[at] === '-' && (at + 1 === end || ' \r'.includes(this.#text[at + 1] ?? ''))) {
      this.#open(at - start, 'list');
      at = spacesTo(this.#text, at + 1, end);
      if (at === end || this.#text[at] === '\r') return;
    }
    this.#content(start, at, end);
  }

  /** A key with its value, or an item of a list. */
  #content(start: number, at: number, end: number): void {
    const key = this.#hasColon(at, end) ? keyAt(this.#text, at, end) : undefined;
    if (key) {
      const map = this.#open(at - start, 'map');
      const value = this.#value(key.end, end, at - start);
      if (map.kind === 'map') map.entries.push({ key: key.text, value });
    } else {
      const top = this.#frames.at(-1);
      if (top?.node.kind === 'list') top.node.items.push(this.#value(at, end, at - start));
    }
  }

  /** Colons are looked up as they are needed: most lines of prose and code have none. */
  #hasColon(at: number, end: number): boolean {
    if (this.#colon < at) {
      const next = this.#text.indexOf(':', at);
      this.#colon = next < 0 ? this.#text.length : next;
    }
    return this.#colon < end;
  }

  /** The map or list at this indentation, made where it is not there yet. */
  #open(indent: number, kind: 'map' | 'list'): MapNode | ListNode {
    while ((this.#frames.at(-1)?.indent ?? -1) > indent) this.#frames.pop();
    // A list may be as far left as the key that it belongs to.
    if (kind === 'map' && this.#frames.at(-1)?.node.kind === 'list' && this.#frames.at(-1)?.indent === indent)
      this.#frames.pop();
    const top = this.#frames.at(-1);
    if (top?.indent === indent && top.node.kind === kind) return top.node;
    this.#nodes += 1;
    const node: MapNode | ListNode = kind === 'map' ? { kind, entries: [] } : { kind, items: [] };
    this.#attach(top, node);
    if (this.#frames.length < MOST_DEPTH) this.#frames.push({ indent, node });
    return node;
  }

  #attach(parent: Frame | undefined, node: Node): void {
    if (parent === undefined) this.#roots.push(node);
    else if (parent.node.kind === 'list') parent.node.items.push(node);
    else {
      const last = parent.node.entries.at(-1);
      if (last?.value.kind === 'scalar' && last.value.text === '') last.value = node;
    }
  }

  #value(from: number, end: number, indent: number): Node {
    this.#nodes += 1;
    let at = spacesTo(this.#text, from, end);
    at += PROPERTIES.exec(this.#text.slice(at, Math.min(end, at + 300)))?.[0].length ?? 0;
    const first = this.#text[at];
    if ((first === '|' || first === '>') && at < end) return this.#blockScalar(indent);
    if (first === '"' || first === "'") return this.#upTo(readQuoted(this.#text, at));
    if ((first === '{' || first === '[') && !this.#text.startsWith('{{', at)) {
      const { node, end: after } = readFlow(this.#text, at);
      this.#at = Math.max(this.#at, lineEnd(this.#text, after) + 1);
      return node;
    }
    return plainScalar(this.#text, at, end);
  }

  #upTo(scalar: Scalar): Scalar {
    this.#at = Math.max(this.#at, lineEnd(this.#text, scalar.end) + 1);
    return scalar;
  }

  /** The lines below that are indented further than the key. */
  #blockScalar(indent: number): Scalar {
    const lines: string[] = [];
    let start = -1;
    let last = Math.min(this.#at, this.#text.length);
    while (this.#at < this.#text.length) {
      const end = lineEnd(this.#text, this.#at);
      const content = spacesTo(this.#text, this.#at, end);
      const isEmpty = content === end || this.#text[content] === '\r';
      if (!isEmpty && content - this.#at <= indent) break;
      if (!isEmpty && start < 0) start = content;
      lines.push(this.#text.slice(content, end).trimEnd());
      if (!isEmpty) last = end;
      this.#at = end + 1;
    }
    return { kind: 'scalar', text: lines.join('\n').trim(), start: start < 0 ? last : start, end: last };
  }
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

const SPACE = 32;

const spacesTo = (text: string, from: number, end: number): number => {
  let at = from;
  while (at < end && text.charCodeAt(at) === SPACE) at += 1;
  return at;
};

const LONGEST_KEY = 200;

interface Key {
  readonly text: string;
  /** Behind the colon. */
  readonly end: number;
}

/** The key that begins at `at`; its colon is followed by a space or ends the line. */
const keyAt = (text: string, at: number, end: number): Key | undefined => {
  const first = text[at] ?? '';
  const most = Math.min(end, at + LONGEST_KEY);
  // Cut off, so that a line without a sign is not searched for it to the end of the text.
  const line = text.slice(at, most);
  if (first === '"' || first === "'") {
    const close = line.indexOf(first, 1);
    if (close < 0) return undefined;
    const colon = spacesTo(text, at + close + 1, most);
    return isColon(text, colon, end) ? { text: line.slice(1, close), end: colon + 1 } : undefined;
  }
  if ('#[]{},&*!|>%@`'.includes(first)) return undefined;
  for (let colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1))
    if (isColon(text, at + colon, end)) return { text: line.slice(0, colon).trimEnd(), end: at + colon + 1 };
  return undefined;
};

const isColon = (text: string, at: number, end: number): boolean =>
  text[at] === ':' && (at + 1 >= end || text[at + 1] === ' ' || text[at + 1] === '\r');

/** Up to a comment or the line's end. */
const plainScalar = (text: string, at: number, end: number): Scalar => {
  const line = text.slice(at, end);
  const comment = line.search(/(?:^| )#/);
  const value = (comment < 0 ? line : line.slice(0, comment)).trimEnd();
  return { kind: 'scalar', text: value, start: at, end: at + value.length };
};
