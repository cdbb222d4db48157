/** A text that is the same for equal JSON values (JSON Schema "Instance Equality"), whatever the order of members; cut off beyond a depth. */
export function canonical(value: unknown, depth = 0): string {
  if (depth > MAX_DEPTH) return '"…"';
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member, depth + 1)}`).join(',')}}`;
}

const MAX_DEPTH = 100;

export const isEqual = (one: unknown, other: unknown): boolean =>
  typeof one === typeof other && canonical(one) === canonical(other);
