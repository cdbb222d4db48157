/** Reads JSON, and the flow style of YAML, from a place on; what is broken or cut is read as far as it goes. */
import { MOST_DEPTH, MOST_NODES, type Node, type Scalar } from './node.ts';

/** What was read, and where reading goes on. */
export interface FlowRead {
  readonly node: Node;
  readonly end: number;
}

/** Never throws; linear in what it reads. */
export const readFlow = (text: string, start: number): FlowRead => {
  const reader = new FlowReader(text, start);
  const node = reader.value(0);
  return { node, end: reader.at };
};

/** A space, a tab or a part of a line end. */
const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

class FlowReader {
  at: number;
  readonly #text: string;
  #nodes = 0;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  value(depth: number): Node {
    this.#skip();
    this.#nodes += 1;
    const first = this.#text[this.at];
    const isOpen = depth < MOST_DEPTH && this.#nodes < MOST_NODES;
    if (first === '{' && isOpen) return this.#map(depth);
    if (first === '[' && isOpen) return this.#list(depth);
    return this.#scalar();
  }

  #map(depth: number): Node {
    const entries: { key: string; value: Node }[] = [];
    this.at += 1;
    while (!this.#closes('}')) {
      const before = this.at;
      const key = this.#scalar().text;
      this.#skip();
      if (this.#text[this.at] === ':') {
        this.at += 1;
        entries.push({ key, value: this.value(depth + 1) });
      }
      if (this.at === before) this.at += 1;
    }
    return { kind: 'map', entries };
  }

  #list(depth: number): Node {
    const items: Node[] = [];
    this.at += 1;
    while (!this.#closes(']')) {
      const before = this.at;
      items.push(this.value(depth + 1));
      if (this.at === before) this.at += 1;
    }
    return { kind: 'list', items };
  }

  /** Steps over a comma or the closing sign; true at the closing sign and at the end, and where too much was read. */
  #closes(sign: string): boolean {
    this.#skip();
    if (this.#text[this.at] === ',') {
      this.at += 1;
      this.#skip();
    }
    if (this.at >= this.#text.length || this.#nodes >= MOST_NODES) return true;
    if (this.#text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  #skip(): void {
    while (isBlank(this.#text.charCodeAt(this.at))) this.at += 1;
  }

  #scalar(): Scalar {
    const quote = this.#text[this.at];
    if (quote === '"' || quote === "'") {
      const scalar = readQuoted(this.#text, this.at);
      this.at = scalar.end + 1;
      return scalar;
    }
    const start = this.at;
    while (this.at < this.#text.length && !this.#endsPlain()) this.at += 1;
    const text = this.#text.slice(start, this.at).trimEnd();
    return { kind: 'scalar', text, start, end: start + text.length };
  }

  #endsPlain(): boolean {
    const sign = this.#text[this.at] ?? '';
    if (sign === ':') return ' \t\r\n"'.includes(this.#text[this.at + 1] ?? ' ');
    return ',{}[]\r\n'.includes(sign);
  }
}

/** A quoted string from its quote on; one that does not end, ends with its text. */
export const readQuoted = (text: string, at: number): Scalar => {
  const quote = text[at] ?? '"';
  const start = at + 1;
  let end = start;
  while (end < text.length && (text[end] !== quote || (quote === "'" && text[end + 1] === "'"))) {
    end += (text[end] === '\\' && quote === '"') || text[end] === quote ? 2 : 1;
  }
  end = Math.min(end, text.length);
  const raw = text.slice(start, end);
  return { kind: 'scalar', text: quote === '"' ? unescaped(raw) : raw.replaceAll("''", "'"), start, end };
};

const unescaped = (raw: string): string => {
  if (!raw.includes('\\')) return raw;
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
};
