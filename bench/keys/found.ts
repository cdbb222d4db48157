/**
 * The share of a held-out sample of keys that is found by budget: published keys alone, then the grammar. The sample has the keys that a search of public code showed, as often as it
 * showed them, without random ones; `@` stands for a word of the site, so that it names no project.
 * Usage: npx tsx bench/keys/found.ts [SAMPLE]
 */
import { readFileSync } from 'node:fs';
import { humanKeys } from '../../src/cookies/human-keys/human-keys.ts';
import { KNOWN_KEYS } from '../../src/cookies/known-keys.ts';
import { keyAt } from '../../src/cookies/packed-keys.ts';

const SITE = 'acmeworks';
const budgets = [100_000, 1_000_000, 10_000_000];
const path = process.argv[2] ?? new URL('held-out.txt', import.meta.url);
const sample = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => ({ key: line.replaceAll('@', SITE), isOfSite: line.includes('@') }));

/** How many keys of the grammar come before each key of the sample. */
function placesOf(wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  let made = 0;
  for (const batch of humanKeys({ words: [SITE], year: 2026 }, budgets.at(-1) ?? 0)) {
    for (let place = 0; place < batch.count; place += 1) {
      const key = Buffer.from(keyAt(batch, place)).toString();
      if (wanted.has(key) && !places.has(key)) places.set(key, made + place);
    }
    made += batch.count;
  }
  return places;
}

const published = new Set(KNOWN_KEYS.map(({ bytes }) => Buffer.from(bytes).toString()));
const places = placesOf(new Set(sample.map(({ key }) => key)));

console.info('| keys | published only | 100 k | 1 M | 10 M |\n| --- | --- | --- | --- | --- |');
for (const isOfSite of [false, true]) {
  const keys = sample.filter((each) => each.isOfSite === isOfSite);
  const share = (isFound: (key: string) => boolean): string =>
    `${((keys.filter(({ key }) => isFound(key)).length / keys.length) * 100).toFixed(0)} %`;
  const cells = [
    share((key) => published.has(key)),
    ...budgets.map((budget) =>
      share((key) => published.has(key) || (places.get(key) ?? Number.POSITIVE_INFINITY) < budget),
    ),
  ];
  console.info(`| ${keys.length} ${isOfSite ? "of the site's words" : 'generic'} | ${cells.join(' | ')} |`);
}
