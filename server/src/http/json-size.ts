import { Problem } from '../service/problem.ts';

/** More than any body of the API needs: to name each of a hundred thousand fields that are not known would keep the server from everything else. */
const MOST_VALUES = 5_000;

/** Throws `body-too-large` for JSON with too many values. What is no JSON is for its reader to refuse. */
export function requireFewValues(text: string): void {
  let left = MOST_VALUES;
  const waiting: unknown[] = [parsed(text)];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const inside: unknown[] = Object.values(value);
    left -= inside.length;
    if (left < 0) throw new Problem('body-too-large', `The body may have ${MOST_VALUES} values at most.`);
    for (const each of inside) waiting.push(each);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
