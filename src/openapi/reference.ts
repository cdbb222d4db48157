/** Where a `$ref` leads, across the files of a document. Nothing is ever expanded: a reference is followed when someone asks. */

import { walkJson } from '../parse/json.ts';
import { oncePer } from '../parse/once-per.ts';
import { isRecord } from '../parse/record.ts';
import { decodePercent } from '../peel/percent.ts';
import { atPointer } from './at-pointer.ts';
import type { ApiDocument, Place, SchemaRef, Source } from './document.ts';
import { namedById } from './schema-resources.ts';

/** References in a row that do nothing but lead on. */
const MOST_STEPS = 20_000;

/**
 * The end of a chain of bare references (`{ "$ref": … }` and nothing beside it), with its own place; the node itself where it is no reference.
 * A node with more beside its `$ref` ends the chain, so that what is beside is not lost. Undefined when it does not resolve or leads in a
 * circle.
 */
export function follow(document: Pick<ApiDocument, 'sources'>, { node, at }: SchemaRef): SchemaRef | undefined {
  const seen = new Set<unknown>();
  let here: SchemaRef = { node, at };
  for (let isFirst = true; ; isFirst = false) {
    const reference = referenceOf(here.node);
    if (reference === undefined || !(isFirst || isBare(here.node))) return here;
    if (seen.has(here.node) || seen.size >= MOST_STEPS) return undefined;
    seen.add(here.node);
    const next = targetOf(document, reference, here.at);
    if (next === undefined) return undefined;
    here = next;
  }
}

/** What a `$ref` names, as written; undefined where there is none. */
export const referenceOf = (node: unknown): string | undefined =>
  isRecord(node) && typeof node['$ref'] === 'string' ? node['$ref'] : undefined;

/** What a bare reference stands for; anything else, and what does not resolve, as it is. Many places that refer to one schema are then one. */
export const dereferenced = (document: Pick<ApiDocument, 'sources'>, schema: SchemaRef): SchemaRef =>
  isBare(schema.node) ? (follow(document, schema) ?? schema) : schema;

const isBare = (node: unknown): boolean => isRecord(node) && Object.keys(node).length === 1;

/** One step: from a reference that is at `at` to what it names. */
export function targetOf(
  { sources }: Pick<ApiDocument, 'sources'>,
  reference: string,
  at: Place,
): SchemaRef | undefined {
  const holder = sources.find((each) => each.from === at.file);
  const byId = holder && namedById(holder, reference, at.pointer);
  if (byId !== undefined) return byId;
  const hash = reference.indexOf('#');
  const named = hash < 0 ? reference : reference.slice(0, hash);
  const fragment = hash < 0 ? '' : reference.slice(hash + 1);
  const from = named === '' ? at.file : resolveFile(named, at.file);
  const source = sources.find((each) => each.from === from) ?? sources.find((each) => idOf(each) === named);
  if (source === undefined) return undefined;
  return fragment === '' || fragment.startsWith('/') ? atFragment(source, fragment) : anchorsOf(source).get(fragment);
}

const MOST_FRAGMENTS = 20_000;
const fragments = new WeakMap<Source, Map<string, SchemaRef>>();

/** Thousands of places refer to a few: what is there is looked for once. */
function atFragment(source: Source, fragment: string): SchemaRef | undefined {
  const known = fragments.get(source) ?? new Map<string, SchemaRef>();
  fragments.set(source, known);
  const before = known.get(fragment);
  if (before !== undefined) return before;
  const found = atPointer(source, decodePercent(fragment));
  if (found !== undefined && known.size < MOST_FRAGMENTS) known.set(fragment, found);
  return found;
}

const idOf = ({ value }: Source): unknown => (isRecord(value) ? value['$id'] : undefined);

/** By `$anchor` and `$dynamicAnchor` (JSON Schema 2020-12 section 8.2.2); looked for once a file, when one is asked for. */
const anchorsOf = oncePer((source: Source): ReadonlyMap<string, SchemaRef> => {
  const found = new Map<string, SchemaRef>();
  walkJson(source.value, (node, pointer) => {
    if (!isRecord(node)) return;
    for (const name of [node['$anchor'], node['$dynamicAnchor']]) {
      if (typeof name === 'string' && !found.has(name))
        found.set(name, { node, at: { file: source.from, pointer: pointer() } });
    }
  });
  return found;
});

/** A relative name against the file it is in: URLs as URLs (RFC 3986), paths as paths. */
export function resolveFile(named: string, file: string): string {
  if (/^[a-z][a-z0-9+.-]{1,20}:/i.test(named)) return named;
  if (URL.canParse(file) && /^https?:/i.test(file))
    return URL.canParse(named, file) ? new URL(named, file).href : named;
  if (named.startsWith('/')) return named;
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
  return withoutDots(folder + decodePercent(named));
}

/** `a/./b/../c` is `a/c`; what leads above the beginning stays. */
function withoutDots(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    const last = parts.at(-1);
    if (part === '..' && last !== undefined && last !== '..' && last !== '') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** What is behind `$ref`, in JSON and YAML. */
const VALUE = /["']?\s{0,20}:\s{0,20}(?:"([^"\\\n]{1,500})"|'([^'\n]{1,500})'|([^\s"'#,}\]][^\s,}\]]{0,500}))/y;
const MOST_FILES = 1000;

/** The other files that a text refers to, resolved against its own name, each once, in the order of first mention. */
export function externalFiles({ from, text }: { readonly from: string; readonly text: string }): readonly string[] {
  const files = new Set<string>();
  for (let at = text.indexOf('$ref'); at >= 0 && files.size < MOST_FILES; at = text.indexOf('$ref', at + 4)) {
    VALUE.lastIndex = at + 4;
    const [, double, single, bare] = VALUE.exec(text) ?? [];
    const named = (double ?? single ?? bare ?? '').split('#', 1)[0] ?? '';
    if (named !== '') files.add(resolveFile(named, from));
  }
  files.delete(from);
  return [...files];
}
