/** Costs above this are never reached: some ten billion keys come before. In halves of a bit. */
export const HIGHEST = 62;

/** Places in a list by cost: those that cost `c` are `places[from[c]]` to `places[from[c + 1]]`. What costs more than the highest cost is left out. */
export interface Ranked {
  readonly places: Uint16Array;
  readonly from: Uint16Array;
}

/** In the order of the list where costs are equal. */
export const ranked = (costs: Uint16Array): Ranked => {
  const from = new Uint16Array(HIGHEST + 2);
  for (let place = 0; place < costs.length; place += 1) {
    const cost = costs[place] ?? 0;
    if (cost <= HIGHEST) from[cost + 1] = (from[cost + 1] ?? 0) + 1;
  }
  for (let cost = 0; cost <= HIGHEST; cost += 1) from[cost + 1] = (from[cost + 1] ?? 0) + (from[cost] ?? 0);
  const next = from.slice();
  const places = new Uint16Array(from[HIGHEST + 1] ?? 0);
  for (let place = 0; place < costs.length; place += 1) {
    const cost = costs[place] ?? 0;
    if (cost > HIGHEST) continue;
    const at = next[cost] ?? 0;
    places[at] = place;
    next[cost] = at + 1;
  }
  return { places, from };
};
