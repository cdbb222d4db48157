/** The labelled corpus. Usage: npx tsx bench/secrets/corpus/generate.ts, which writes `corpus.jsonl` anew. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Item, toLine } from './item.ts';
import { KEYS_IN_FILES } from './keys-in-files.ts';
import { type Field, HEADER_MEDIA, MEDIA, type Medium } from './media.ts';
import { NAMED } from './named.ts';
import { NEGATIVES, type Negative } from './negatives.ts';
import { QUIET_FILES } from './quiet-files.ts';
import { Random } from './random.ts';
import { RECENT } from './recent.ts';
import { SHAPES } from './shapes.ts';
import type { Situation } from './situation.ts';

const SEED = 20_261_121;
const SECRETS = 1000;
const CLEAN = 1500;
/** Times that each situation of files is written, with other values: so many with a secret, and so many without. */
const ROUNDS = { secret: 2, clean: 5 };
/** Names that say nothing, for tokens that have a mark of their own. */
const SILENT = ['value', 'data', 'v', 'x', 'ref', 'credential', 'config', 'param', 'k', 'extra'];
/** What every response holds. */
const PLAIN: readonly Field[] = [
  { name: 'name', value: 'Acme Ltd' },
  { name: 'region', value: 'eu-west-1' },
  { name: 'plan', value: 'team' },
  { name: 'createdAt', value: '2026-09-12T08:15:00Z' },
  { name: 'email', value: 'ops@acme.example' },
  { name: 'homepage', value: 'https://acme.example/about?ref=footer' },
  { name: 'currency', value: 'EUR' },
];

type Subject = Field & { readonly kind: string; readonly isSecret: boolean; readonly disputed: boolean };

const fieldOf = ({ names, make }: Negative, random: Random): Field => ({
  name: random.pick(names),
  value: make(random),
});

/** Fields round the subject, each name once; nothing disputed, which would be counted under another kind. */
const among = (subject: Subject, place: Negative['place'], random: Random): Field[] => {
  const others = NEGATIVES.filter((negative) => negative.place === place && !negative.disputed);
  const noise = Array.from({ length: random.between(1, 3) }, () => fieldOf(random.pick(others), random));
  const plain = place === undefined ? random.shuffled(PLAIN).slice(0, 3) : [];
  const taken = new Set([subject.name]);
  const rest = [...noise, ...plain].filter(({ name }) => !taken.has(name) && taken.add(name));
  return random.shuffled([subject, ...rest]);
};

const secretSubject = (number: number, random: Random): Subject => {
  const shape = number % 3 === 2 ? undefined : SHAPES[(number - Math.floor(number / 3)) % SHAPES.length];
  if (shape) {
    const name = shape.bare || random.chance(60) ? shape.name : random.pick(SILENT);
    return { name, value: shape.make(random), kind: shape.kind, isSecret: true, disputed: false };
  }
  const named = random.pick(NAMED);
  return {
    name: random.pick(named.names),
    value: named.make(random),
    kind: named.kind,
    isSecret: true,
    disputed: false,
  };
};

const cleanSubject = (negative: Negative, random: Random): Subject => ({
  ...fieldOf(negative, random),
  kind: negative.kind,
  isSecret: false,
  disputed: negative.disputed ?? false,
});

const mediaFor = (place: Negative['place']): readonly Medium[] => {
  if (place === 'page') return MEDIA.filter(({ id }) => id.startsWith('html-form'));
  return place === undefined ? MEDIA : HEADER_MEDIA.filter(({ only }) => only === place);
};

const itemOf = (subject: Subject, place: Negative['place'], random: Random): Omit<Item, 'id'> => {
  const medium = random.pick(mediaFor(place));
  const text = medium.write(among(subject, place, random), random);
  const written = medium.encode(subject.value, text);
  if (!text.includes(written)) throw new Error(`${medium.id} does not hold its ${subject.kind}`);
  const { kind, disputed, value, isSecret } = subject;
  return { medium: medium.id, kind, disputed, secrets: isSecret ? [{ kind, token: value, written }] : [], text };
};

/** All items, the same on every call; another seed gives other values in other places. */
export function generate(seed = SEED): readonly Item[] {
  const random = new Random(seed);
  const items = Array.from({ length: SECRETS }, (_, number) =>
    itemOf(secretSubject(number, random), undefined, random),
  );
  for (let number = 0; number < CLEAN; number += 1) {
    const negative = NEGATIVES[number % NEGATIVES.length];
    if (negative) items.push(itemOf(cleanSubject(negative, random), negative.place, random));
  }
  return [...random.shuffled(items), ...filesOf(new Random(seed + 1))].map((item, at) => ({
    id: String(at + 1).padStart(4, '0'),
    ...item,
  }));
}

const filesOf = (random: Random): Omit<Item, 'id'>[] => {
  const rounds = (situations: readonly Situation[], times: number) =>
    Array.from({ length: times }, () => situations.map((situation) => fileOf(situation, random))).flat();
  return random.shuffled([
    ...rounds([...RECENT, ...KEYS_IN_FILES], ROUNDS.secret),
    ...rounds(QUIET_FILES, ROUNDS.clean),
  ]);
};

const fileOf = ({ kind, suffix, write }: Situation, random: Random): Omit<Item, 'id'> => {
  const { text, token, written = token } = write(random);
  if (written !== undefined && !text.includes(written)) throw new Error(`${suffix} does not hold its ${kind}`);
  const secrets = token === undefined || written === undefined ? [] : [{ kind, token, written }];
  return { medium: suffix, kind, disputed: false, secrets, text };
};

export const CORPUS = fileURLToPath(new URL('corpus.jsonl', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const items = generate();
  writeFileSync(CORPUS, `${items.map(toLine).join('\n')}\n`);
  const secrets = items.filter((item) => item.secrets.length > 0).length;
  console.info(`${items.length} items, ${secrets} with a secret, ${items.length - secrets} without`);
}
