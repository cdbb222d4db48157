/** Seeded changes of texts and of JSON: the same seed gives the same input. */

export type Random = () => number;

/** Mulberry32: small, fast, good enough to choose changes. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const below = (random: Random, end: number): number => Math.floor(random() * end);
export const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T;

const pieces = [
  ...[
    '\u0000',
    '\u001b[2J',
    '\u202e',
    '\ud800',
    '\ufeff',
    '\r\n',
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    '<',
    '&',
    '%',
    '%00',
    '${x}',
  ],
  ...[
    '__proto__',
    'constructor',
    '$ref',
    '../../../etc/passwd',
    'javascript:alert(1)',
    '1e999',
    '-0',
    'null',
    '*a',
    '&a ',
  ],
  ...[
    '"a":'.repeat(50),
    '['.repeat(2000),
    'x'.repeat(20_000),
    '&#x41;'.repeat(500),
    '%41'.repeat(500),
    'a.'.repeat(2000),
  ],
];

/** One to four changes: cut, doubled, moved, inserted, overwritten. */
export function changedText(random: Random, text: string): string {
  let now = text;
  for (let left = 1 + below(random, 4); left > 0; left -= 1) {
    const from = below(random, now.length + 1);
    const to = Math.min(now.length, from + below(random, 200));
    const ways = [
      now.slice(0, from) + now.slice(to),
      now.slice(0, to) + now.slice(from),
      now.slice(0, from) + pick(random, pieces) + now.slice(from),
      now.slice(0, from) + pick(random, pieces) + now.slice(to),
      now.slice(0, from) + now.slice(from, to).repeat(1 + below(random, 20)) + now.slice(to),
      now.slice(to) + now.slice(0, from),
    ];
    now = pick(random, ways).slice(0, 400_000);
  }
  return now;
}

const values: readonly unknown[] = [
  ...[null, true, -1, 1e300, Number.MAX_SAFE_INTEGER, '', 'http://[', '//x', '\u001b[2J', [], {}, [null], [[[]]]],
  ...['x'.repeat(10_000), { $ref: '#' }, { $ref: '../x.json' }, JSON.parse('{"__proto__":{"a":1}}')],
];

/** One to three members anywhere replaced, removed or doubled; the value itself stays as it is. */
export function changedJson(random: Random, value: unknown): unknown {
  const copy = structuredClone(value);
  for (let left = 1 + below(random, 3); left > 0; left -= 1) changeWithin(random, copy);
  return copy;
}

function changeWithin(random: Random, root: unknown): void {
  let at = root;
  for (let depth = 0; typeof at === 'object' && at !== null; depth += 1) {
    const holder = at as Record<string, unknown>;
    const names = Object.keys(holder);
    if (names.length === 0) return;
    const name = pick(random, names);
    const next = holder[name];
    if (depth < 12 && typeof next === 'object' && next !== null && random() < 0.85) {
      at = next;
      continue;
    }
    const way = below(random, 4);
    if (way === 0 && !Array.isArray(holder)) delete holder[name];
    else if (way === 1 && typeof next === 'string') holder[name] = changedText(random, next);
    else if (way === 2) holder[name] = Array.from({ length: 1 + below(random, 50) }, () => next);
    // A copy: a later change may go into it.
    else holder[name] = structuredClone(pick(random, values));
    return;
  }
}
