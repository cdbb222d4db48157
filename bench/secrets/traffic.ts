/** Mixed traffic for speed: scripts, JSON, pages and logs in equal parts, one planted key a megabyte. The same on every run. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../test/lab/toolchains.ts';
import type { Item } from './corpus/item.ts';
import { NEGATIVES } from './corpus/negatives.ts';
import { Random } from './corpus/random.ts';
import { SHAPES } from './corpus/shapes.ts';

const MEGABYTE = 1_000_000;
/** Made anew for each kind; longer traffic begins again at another place. */
const POOL = 8 * MEGABYTE;
/** Real scripts, pinned by the lock file: readable, bundled, minified. */
const SCRIPTS = [
  'typescript/lib/typescript.js',
  'playwright-core/lib/coreBundle.js',
  'vite/dist/node/chunks/node.js',
  'playwright-core/lib/vite/traceViewer/assets/defaultSettingsView-BQT9Z6FV.js',
];
const WORDS =
  'the order of a customer was sent to our warehouse in Lyon and will arrive on Monday please check your account settings before you pay with card or invoice new product blue leather chair size large available price discount review five stars very happy with support team thank you for shopping delivery address changed your password was reset a monthly report with a summary of all orders is ready to download as a file from the page of your team we use cookies to remember what you like and to count visits read more about this in our policy or write to us at any time of the day we answer within two hours on weekdays and within one day on weekends'.split(
    ' ',
  );

const clean = NEGATIVES.filter(({ place, disputed }) => place === undefined && !disputed);

const sentence = (random: Random): string =>
  Array.from({ length: random.between(6, 24) }, () => random.pick(WORDS)).join(' ');

const field = (random: Random): Record<string, string> => {
  const { names, make } = random.pick(clean);
  return { [random.pick(names)]: make(random) };
};

const record = (random: Random): string =>
  JSON.stringify({
    id: random.uuid(),
    title: sentence(random),
    description: `${sentence(random)}. ${sentence(random)}. ${sentence(random)}.`,
    tags: [random.pick(WORDS), random.pick(WORDS)],
    price: random.between(1, 9999) / 100,
    createdAt: `2026-0${random.between(1, 9)}-1${random.below(10)}T08:15:00Z`,
    url: `https://shop.acme.example/p/${random.digits(6)}?ref=${random.pick(WORDS)}`,
    ...(random.chance(30) && field(random)),
  });

const page = (random: Random): string =>
  `<div class="card"><a href="/p/${random.digits(6)}?utm_source=mail&amp;page=2"><img src="/static/img/${random.hex(12)}.webp" alt="${sentence(random)}"></a>\n  <h2>${sentence(random)}</h2>\n  <p>${sentence(random)}. ${sentence(random)}.</p>\n${random.chance(20) ? `<script>window.__STATE__=${JSON.stringify(field(random))}</script>\n` : ''}</div>\n`;

const log = (random: Random): string =>
  `2026-11-21T07:${random.between(10, 59)}:${random.between(10, 59)}.${random.digits(3)}Z INFO [http-nio-8080-exec-${random.below(20)}] request_id=${random.uuid()} method=GET path=/v1/${random.pick(WORDS)}/${random.digits(5)} status=200 duration=${random.below(900)}ms ${sentence(random)}\n`;

const filled = (write: (random: Random) => string, seed: number): string => {
  const random = new Random(seed);
  const parts: string[] = [];
  for (let length = 0; length < POOL; length += parts.at(-1)?.length ?? 0) parts.push(write(random));
  return parts.join('');
};

const pools = (): readonly string[] => [
  SCRIPTS.map((path) => readFileSync(join(root, 'node_modules', path), 'latin1')).join('\n'),
  filled((random) => `${record(random)},\n`, 1),
  filled(page, 2),
  filled(log, 3),
];

/** Tokens with a mark of their own, so that their text is unique wherever they are. */
const planted = SHAPES.filter(({ bare }) => !bare);

/** Writes files of a megabyte, and returns what was planted where. */
export function writeTraffic(folder: string, megabytes: number): readonly Item[] {
  mkdirSync(folder, { recursive: true });
  const random = new Random(4);
  const texts = pools();
  return Array.from({ length: megabytes }, (_, number) => {
    const pool = texts[number % texts.length] ?? '';
    const from = random.below(pool.length - MEGABYTE);
    const body = pool.slice(from, from + MEGABYTE);
    const { kind, make } = random.pick(planted);
    const token = make(random);
    const at = body.indexOf('\n', random.below(MEGABYTE / 2));
    const id = String(number).padStart(4, '0');
    const text = `${body.slice(0, at)}\n{"plan":"team","value":${JSON.stringify(token)}}\n${body.slice(at)}`;
    writeFileSync(join(folder, `${id}.txt`), text, 'latin1');
    const written = JSON.stringify(token).slice(1, -1);
    return { id, medium: 'traffic', kind, disputed: false, secrets: [{ kind, token, written }], text: '' };
  });
}
