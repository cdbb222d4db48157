/** Parts of a file that give themselves a URI with `$id`, and what a reference inside them names (JSON Schema 2020-12, sections 8.2 and 9.1). */

import { walkJson } from '../parse/json.ts';
import { oncePer } from '../parse/once-per.ts';
import { isRecord } from '../parse/record.ts';
import { decodePercent } from '../peel/percent.ts';
import { atPointer } from './at-pointer.ts';
import type { ApiDocument, SchemaRef, Source } from './document.ts';

interface Resources {
  /** By URI without a fragment. */
  readonly roots: ReadonlyMap<string, SchemaRef>;
  /** By URI with the anchor's name as fragment. */
  readonly anchors: ReadonlyMap<string, SchemaRef>;
  /** The URI of the resource that begins at a pointer. */
  readonly bases: ReadonlyMap<string, string>;
}

/** Stands for the file's own address, against which relative identifiers are resolved; never requested. */
const UNNAMED = 'https://document.invalid/';

/** What a reference at a pointer of a file names in that file by its identifiers; undefined where it has none, or they do not name it. */
export function namedById(source: Source, reference: string, pointer: string): SchemaRef | undefined {
  const resources = resourcesOf(source);
  if (resources === undefined) return undefined;
  const uri = resolve(reference, baseAt(resources, pointer));
  if (uri === undefined) return undefined;
  const [resource = '', fragment = ''] = uri.split('#');
  const root = resources.roots.get(resource);
  if (root === undefined) return undefined;
  if (fragment !== '' && !fragment.startsWith('/')) return resources.anchors.get(uri);
  const found = atPointer({ from: source.from, value: root.node }, decodePercent(fragment));
  return found && { node: found.node, at: { file: source.from, pointer: root.at.pointer + found.at.pointer } };
}

/** Undefined for a file without identifiers. */
const resourcesOf = oncePer((source: Source): Resources | undefined =>
  source.text.includes('$id') ? resourcesIn(source) : undefined,
);

/** Members whose values are data and not schemas. */
const DATA = /\/(?:enum|const|default|examples?)(?:\/|$)/;

function resourcesIn(source: Source): Resources {
  const roots = new Map<string, SchemaRef>();
  const anchors = new Map<string, SchemaRef>();
  const bases = new Map([['', UNNAMED]]);
  const resources = { roots, anchors, bases };
  roots.set(UNNAMED, { node: source.value, at: { file: source.from, pointer: '' } });
  walkJson(source.value, (node, pointerOf) => {
    if (!isRecord(node) || !isNamed(node)) return;
    const pointer = pointerOf();
    if (DATA.test(pointer)) return;
    const here = { node, at: { file: source.from, pointer } };
    const id = typeof node['$id'] === 'string' ? resolve(node['$id'], baseAt(resources, pointer)) : undefined;
    if (id !== undefined) {
      const [uri = ''] = id.split('#');
      bases.set(pointer, uri);
      if (!roots.has(uri) || pointer === '') roots.set(uri, here);
    }
    for (const name of [node['$anchor'], node['$dynamicAnchor']]) {
      const uri = `${baseAt(resources, pointer)}#${String(name)}`;
      if (typeof name === 'string' && !anchors.has(uri)) anchors.set(uri, here);
    }
  });
  return resources;
}

const isNamed = (node: Readonly<Record<string, unknown>>): boolean =>
  '$id' in node || '$anchor' in node || '$dynamicAnchor' in node;

/** The URI of the nearest resource that holds a pointer. */
function baseAt({ bases }: Resources, pointer: string): string {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const base = bases.get(at);
    if (base !== undefined) return base;
  }
  return bases.get('') ?? UNNAMED;
}

const resolve = (reference: string, base: string): string | undefined =>
  URL.canParse(reference, base) ? new URL(reference, base).href : undefined;

/** How many schemas of a document bear a `$dynamicAnchor`. */
export const countDynamicAnchors = ({ sources }: Pick<ApiDocument, 'sources'>, name: unknown): number =>
  sources.flatMap(dynamicAnchorsIn).filter((each) => each === name).length;

const dynamicAnchorsIn = oncePer((source: Source): readonly unknown[] => {
  const found: unknown[] = [];
  walkJson(source.value, (node) => {
    if (isRecord(node) && '$dynamicAnchor' in node) found.push(node['$dynamicAnchor']);
  });
  return found;
});
