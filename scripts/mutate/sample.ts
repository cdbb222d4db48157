/** The same draw for the same seed: xorshift, then the first of a shuffle. */
export function sample<T>(all: readonly T[], count: number, seed: number): T[] {
  const left = [...all];
  const next = random(seed);
  const drawn: T[] = [];
  while (drawn.length < count && left.length > 0) {
    const at = Math.floor(next() * left.length);
    drawn.push(...left.splice(at, 1));
  }
  return drawn;
}

/** Numbers from 0 to 1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
