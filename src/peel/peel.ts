/** Takes layers off a value until nothing more comes off, bounded in every direction, and remembers how it got there. */
import { decodeBase64 } from './base64.ts';
import { type Reading, readBytes } from './binary.ts';
import { decodeHex } from './hex.ts';
import { parseJson } from './json.ts';
import { leavesOf } from './json-path.ts';
import { splitCompact } from './jwt.ts';
import { decodePercent } from './percent.ts';
import { unquote } from './quotes.ts';
import { parseUrlencoded } from './urlencoded.ts';

/** A value with some layers off. */
export interface Peeled {
  /** Layers removed, outermost first, with the place where a layer sits inside a structure: `['base64url', 'zlib', 'json', '$.user.blob', 'base64']`. */
  readonly path: readonly string[];
  /** What can be read; for binary the printable strings in it, one a line. */
  readonly text: string;
  /** The bytes of a binary layer. */
  readonly bytes?: Uint8Array;
  /** The structure, when `text` is JSON or a form. */
  readonly json?: unknown;
}

export interface PeelBudget {
  /** Layers on top of each other. */
  readonly depth: number;
  /** Results in all. */
  readonly results: number;
  /** Characters of all results together, and bytes that one decompression may give. */
  readonly output: number;
}

export const DEFAULT_BUDGET: PeelBudget = { depth: 8, results: 64, output: 1_048_576 };

/** Every layer that could be removed, outermost first; empty when the value is plain as it is. Never throws. */
export const peel = (value: string, budget: PeelBudget = DEFAULT_BUDGET): readonly Peeled[] => {
  const found: Peeled[] = [];
  const seen = new Set([value]);
  let left = budget.output;
  let open: readonly Peeled[] = [withStructure({ path: [], text: value.slice(0, budget.output) })];
  if (open[0]?.json !== undefined) found.push(open[0]);
  for (let depth = 0; depth < budget.depth && open.length > 0; depth += 1) {
    const next: Peeled[] = [];
    for (const child of open.flatMap((node) => layersOf(node, left))) {
      if (seen.has(child.text) || child.text.length > left || found.length >= budget.results) continue;
      seen.add(child.text);
      left -= child.text.length;
      const peeled = withStructure(child);
      next.push(peeled);
      found.push(peeled);
    }
    open = next;
  }
  return found;
};

type Layer = (text: string, limit: number) => readonly Reading[];

/** Base64 or hexadecimal text shorter than this says nothing reliable once decoded. */
const SHORTEST_RUN = 12;
const MOST_RUNS = 16;

const quotes: Layer = (text) => changed('quotes', unquote(text), text);
const percent: Layer = (text) => changed('percent', decodePercent(text), text);

const jwt: Layer = (text) => {
  const token = text.length < 65_536 ? splitCompact(text) : undefined;
  if (!token) return [];
  const header = { layers: [`${token.kind === 'jws' ? 'jwt' : 'jwe'}-header`], text: JSON.stringify(token.header) };
  return token.payload === undefined ? [header] : [header, { layers: ['jwt'], text: token.payload }];
};

const hex: Layer = (text, limit) => {
  const bytes = text.length >= SHORTEST_RUN ? decodeHex(text) : undefined;
  return bytes ? under('hex', readBytes(bytes, limit)) : [];
};

const base64: Layer = (text, limit) =>
  firstRuns(text).flatMap((run) => {
    const whole = readBase64(run, limit);
    return whole.length > 0 ? whole : partsOf(run).flatMap((part) => readBase64(part, limit));
  });

const RUN = /[A-Za-z0-9+/_-]{12,65536}={0,2}/g;

/** The first stretches of base64, over spaces and line ends. */
const firstRuns = (text: string): readonly string[] => {
  const runs: string[] = [];
  const joined = text.replace(/\s{1,4}/g, '');
  RUN.lastIndex = 0;
  for (let match = RUN.exec(joined); match !== null && runs.length < MOST_RUNS; match = RUN.exec(joined))
    runs.push(match[0]);
  return runs;
};

/** `--` is between parts in Ruby's and Perl's cookies, and may be inside URL-safe base64; Beaker puts 40 hex digits in front. */
const partsOf = (run: string): readonly string[] => {
  if (run.includes('--')) return run.split('--', 4);
  const mac = /^(?:[0-9a-f]{40}|[0-9a-f]{32})(?=eJ)/.exec(run)?.[0];
  return mac === undefined ? [] : [run.slice(mac.length)];
};

const LAYERS: readonly Layer[] = [quotes, percent, jwt, hex, base64];

const layersOf = (node: Peeled, limit: number): readonly Peeled[] =>
  node.json === undefined ? textLayers(node, limit) : leafLayers(node, limit);

const textLayers = (node: Peeled, limit: number): readonly Peeled[] => {
  for (const layer of LAYERS) {
    const readings = layer(node.text, limit).filter(({ text }) => text !== '');
    if (readings.length > 0)
      return readings.map(({ layers, ...rest }) => ({ ...rest, path: [...node.path, ...layers] }));
  }
  return [];
};

/** Strings inside a structure: their own layers, and themselves where escapes hide them in the text. */
const leafLayers = (node: Peeled, limit: number): readonly Peeled[] =>
  leavesOf(node.json).flatMap(({ path, value }) => {
    if (typeof value !== 'string' || value.length < SHORTEST_RUN) return [];
    const leaf = { path: path === '$' ? node.path : [...node.path, path], text: value };
    if (withStructure(leaf).json !== undefined || !node.text.includes(value)) return [leaf];
    return textLayers(leaf, limit);
  });

const changed = (layer: string, text: string, before: string): readonly Reading[] =>
  text === before ? [] : [{ layers: [layer], text }];

const under = (layer: string, reading: Reading | undefined): readonly Reading[] =>
  reading ? [{ ...reading, layers: [layer, ...reading.layers] }] : [];

const readBase64 = (run: string, limit: number): readonly Reading[] => {
  const bytes = run.length >= SHORTEST_RUN ? decodeBase64(run) : undefined;
  return bytes ? under(/[-_]/.test(run) ? 'base64url' : 'base64', readBytes(bytes, limit)) : [];
};

const withStructure = (node: Peeled): Peeled => {
  const first = node.text.trimStart().charAt(0);
  // A quoted value as received is a cookie's quoting, not a JSON string.
  const structured = first === '{' || first === '[' || (first === '"' && node.path.length > 0);
  const json = structured ? parseJson(node.text) : undefined;
  if (json !== undefined) return { ...node, path: [...node.path, 'json'], json };
  const form = node.text.length < 65_536 ? parseUrlencoded(node.text) : undefined;
  return form ? { ...node, path: [...node.path, 'urlencoded'], json: form } : node;
};
