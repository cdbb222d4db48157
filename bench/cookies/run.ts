/**
 * 200 cookies of every recorded format against the built-in list, as a scan does it: opened one after the other with one cache.
 * Usage: npx tsx bench/cookies/run.ts
 */
import type { ReceivedCookie } from '../../src/cookies/format.ts';
import { createKeyCache } from '../../src/cookies/keys.ts';
import { KNOWN_KEYS } from '../../src/cookies/known-keys.ts';
import { openCookie } from '../../src/cookies/open.ts';
import { readVectors, receivedFrom } from '../../test/cookie-vectors.ts';

const wanted = 200;
const rounds = 5;
const recorded = readVectors().map(receivedFrom);
/** The recorded cookies in turn until there are enough, as a site that sets them again. */
const again: readonly ReceivedCookie[] = Array.from(
  { length: wanted },
  (_, at): ReceivedCookie => recorded[at % recorded.length] ?? { name: '', value: '', siblings: new Map() },
);
/** The same, each repetition one character off where its signature ends: no key fits, so every guess is made. */
const strangers = again.map((cookie) => ({ ...cookie, value: otherEnd(cookie.value) }));

function otherEnd(value: string): string {
  const at = Math.max(0, value.length - 6);
  return value.slice(0, at) + (value[at] === 'A' ? 'B' : 'A') + value.slice(at + 1);
}

function timed(cookies: readonly ReceivedCookie[]) {
  const cache = createKeyCache();
  const start = performance.now();
  const opened = cookies.map((cookie) => openCookie(cookie, { keys: KNOWN_KEYS, cache }));
  return {
    milliseconds: performance.now() - start,
    formats: new Set(opened.map(({ format }) => format?.id)).size,
    recognised: opened.filter(({ format }) => format !== undefined).length,
    verified: opened.filter(({ key }) => key !== undefined).length,
    left: opened.reduce((sum, { keysLeft }) => sum + keysLeft, 0),
  };
}

console.info(`${wanted} cookies, ${KNOWN_KEYS.length} built-in keys, first of ${rounds} rounds and the best`);
console.info('| | first | best | recognised | formats | key known | guesses left out |');
console.info('| --- | --- | --- | --- | --- | --- | --- |');
for (const [what, cookies] of [
  ['as recorded', again],
  ['signature altered', strangers],
] as const) {
  const runs = Array.from({ length: rounds }, () => timed(cookies));
  const [first] = runs;
  if (first === undefined) continue;
  const least = Math.min(...runs.map(({ milliseconds }) => milliseconds));
  console.info(
    `| ${what} | ${first.milliseconds.toFixed(0)} ms | ${least.toFixed(0)} ms | ${first.recognised} | ${first.formats} | ${first.verified} | ${first.left} |`,
  );
}
