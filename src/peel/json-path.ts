/** Where a value is inside a JSON structure, in the notation of RFC 9535 that people know: `$.user.keys[0]`. */

export interface Leaf {
  readonly path: string;
  /** RFC 6901 pointer to the same place. */
  readonly pointer: string;
  readonly value: string | number | boolean | null;
}

const MOST_LEAVES = 500;

/** Leaves in document order, at most 500. The structure must not be deeper than `parseJson` lets through. */
export const leavesOf = (structure: unknown): readonly Leaf[] => {
  const leaves: Leaf[] = [];
  walk(structure, { path: '$', pointer: '' }, leaves);
  return leaves;
};

interface Place {
  readonly path: string;
  readonly pointer: string;
}

const walk = (value: unknown, place: Place, leaves: Leaf[]): void => {
  if (leaves.length >= MOST_LEAVES || value === undefined) return;
  if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      if (leaves.length >= MOST_LEAVES) return;
      walk(inner, step(place, name, Array.isArray(value)), leaves);
    }
  } else if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    leaves.push({ ...place, value });
  }
};

const step = ({ path, pointer }: Place, name: string, inArray: boolean): Place => ({
  path: `${path}${inArray ? `[${name}]` : memberOf(name)}`,
  pointer: `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
});

const memberOf = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_-]{0,80}$/.test(name) ? `.${name}` : `[${JSON.stringify(name.slice(0, 80))}]`;
