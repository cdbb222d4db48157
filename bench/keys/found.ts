/**
 * The share of a held-out sample of keys that is found by budget: published keys alone, then the grammar, and what one second of one core comes to. The sample holds the keys that
 * searches of public code showed for ordinary configuration lines, as often as they showed them, without random ones and names of persons. Each line is a kind and the beginning of
 * the key's SHA-256, so that no key is listed; a word of the site is `acmeworks` in them.
 * Usage: npx tsx bench/keys/found.ts [LIST OF KEYS, ONE A LINE, `@` FOR A WORD OF THE SITE]
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ReceivedCookie } from '../../src/cookies/format.ts';
import { guessKeys } from '../../src/cookies/guess-search.ts';
import { humanKeys } from '../../src/cookies/human-keys/human-keys.ts';
import { KNOWN_KEYS } from '../../src/cookies/known-keys.ts';
import { keyAt } from '../../src/cookies/packed-keys.ts';

const SITE = 'acmeworks';
const YEAR = 2026;
const DIGITS = 16;
const most = 10_000_000;

interface Held {
  readonly kind: string;
  readonly digest: string;
}

const digestOf = (key: string | Uint8Array): string => hash('sha256', key, 'hex').slice(0, DIGITS);

function readSample(path: string | undefined): readonly Held[] {
  const lines = readFileSync(path ?? new URL('held-out.txt', import.meta.url), 'utf8').split('\n');
  const used = lines.filter((line) => line !== '');
  if (path === undefined) return used.map((line) => ({ kind: line.split(' ')[0] ?? '', digest: line.slice(-DIGITS) }));
  return used.map((line) => ({
    kind: line.includes('@') ? 'site' : 'generic',
    digest: digestOf(line.replaceAll('@', SITE)),
  }));
}

/** How many keys of the grammar come before each key of the sample. */
function placesOf(wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  let made = 0;
  for (const batch of humanKeys({ words: [SITE], year: YEAR }, most)) {
    for (let place = 0; place < batch.count; place += 1) {
      const digest = digestOf(keyAt(batch, place));
      if (wanted.has(digest) && !places.has(digest)) places.set(digest, made + place);
    }
    made += batch.count;
  }
  return places;
}

/** Keys that are made and tried on one Flask cookie in a second, the time to begin with included. */
function triedInASecond(): number {
  const cookie: ReceivedCookie = {
    name: 'session',
    value: 'eyJhIjoxfQ.awCm-Q.EfatjsUqKYSrqv18O1FlA3hcIHI',
    siblings: new Map(),
  };
  const start = process.cpuUsage();
  const seconds = (): number => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
  const steps = guessKeys([cookie], { words: [SITE], year: YEAR }, 'wide');
  let batches = 0;
  while (seconds() < 1 && steps.next().done !== true) batches += 1;
  return batches * KEYS_OF_A_BATCH;
}
/** As in the writer, less the room that is left at the end of a batch. */
const KEYS_OF_A_BATCH = 4_000;

const second = triedInASecond();
const budgets = [100_000, 1_000_000, most, second];
const sample = readSample(process.argv[2]);
const published = new Set(KNOWN_KEYS.map(({ bytes }) => digestOf(bytes)));
const places = placesOf(new Set(sample.map(({ digest }) => digest)));

console.info(`One second of a core: ${second} keys\n`);
console.info('| keys | published only | 100 k | 1 M | 10 M | 1 s |\n| --- | --- | --- | --- | --- | --- |');
for (const kind of [...new Set(sample.map((each) => each.kind))]) {
  const keys = sample.filter((each) => each.kind === kind);
  const share = (budget: number): string => {
    const found = keys.filter(
      ({ digest }) => published.has(digest) || (places.get(digest) ?? Number.POSITIVE_INFINITY) < budget,
    );
    return `${((found.length / keys.length) * 100).toFixed(0)} %`;
  };
  console.info(`| ${keys.length} ${kind} | ${[0, ...budgets].map(share).join(' | ')} |`);
}
