/** A document of JSON or YAML as far as it could be read: what is where. */

export interface Scalar {
  readonly kind: 'scalar';
  /** Without quotes and escapes. */
  readonly text: string;
  /** Offsets of what is between the quotes, as written. */
  readonly start: number;
  readonly end: number;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: { readonly key: string; value: Node }[];
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: Node[];
}

export type Node = Scalar | MapNode | ListNode;

/** Nodes of one document, and how deep they are in each other: what is beyond is left out. */
export const MOST_NODES = 200_000;
export const MOST_DEPTH = 60;

/** The value of a key; the last one where the key is there twice. */
export const childOf = (node: Node | undefined, key: string): Node | undefined =>
  node?.kind === 'map' ? node.entries.findLast((entry) => entry.key === key)?.value : undefined;

export const scalarOf = (node: Node | undefined, key: string): Scalar | undefined => {
  const value = childOf(node, key);
  return value?.kind === 'scalar' ? value : undefined;
};

export const textOf = (node: Node | undefined, key: string): string | undefined => scalarOf(node, key)?.text;

export const itemsOf = (node: Node | undefined): readonly Node[] => (node?.kind === 'list' ? node.items : []);

export const entriesOf = (node: Node | undefined): MapNode['entries'] => (node?.kind === 'map' ? node.entries : []);

/** All maps of a document, outer ones first. */
export function* mapsIn(roots: readonly Node[]): Generator<MapNode> {
  const open: Node[] = [...roots].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'map') yield node;
    const inner = node.kind === 'map' ? node.entries.map(({ value }) => value) : itemsOf(node);
    for (let at = inner.length - 1; at >= 0; at -= 1) {
      const child = inner[at];
      if (child && child.kind !== 'scalar') open.push(child);
    }
  }
}
