import { DETERMINERS } from './company.ts';
import { acts, type Meaning } from './phrase.ts';
import { wordList } from './word-list.ts';

/** Verbs that do something only with their particle, in their bare form; `check in` and `set up` are pages as well where no object follows. */
const PARTICLES: Readonly<Record<string, ReadonlySet<string>>> = {
  bring: wordList('up down online offline back'),
  take: wordList('down offline over'),
  turn: wordList('on off up down'),
  switch: wordList('on off over'),
  set: wordList('off up'),
  hand: wordList('over off'),
  check: wordList('out in'),
  spin: wordList('up down'),
  start: wordList('up over'),
  shut: wordList('down off'),
  close: wordList('down'),
  power: wordList('up down'),
  fail: wordList('over'),
  kick: wordList('off out'),
  log: wordList('out off in'),
  sign: wordList('out off up'),
  lock: wordList('out down'),
  roll: wordList('out over back'),
  back: wordList('up'),
  clean: wordList('up out'),
  cool: wordList('down'),
  warm: wordList('up'),
  tear: wordList('down'),
  hang: wordList('up'),
  call: wordList('back off'),
  cut: wordList('off'),
  fire: wordList('up off'),
  phase: wordList('out'),
  swap: wordList('out'),
  write: wordList('off'),
  pair: wordList('with'),
  put: wordList('to back on'),
  send: wordList('out off'),
  give: wordList('up back'),
  wake: wordList('up'),
  wind: wordList('down'),
};

const LONGEST_OBJECT = 6;

/** `Brings the container up`, `Spins up a worker`: the verb at the head of a sentence with its particle before or behind a determined object. */
export function phrasalVerb(words: readonly string[]): Meaning {
  const [head = '', next = ''] = words;
  const base = PARTICLES[head] !== undefined ? head : bareOf(head);
  const particles = Object.hasOwn(PARTICLES, base) ? PARTICLES[base] : undefined;
  if (particles === undefined) return undefined;
  const isDetermined = DETERMINERS.has(words[2] ?? '');
  if (particles.has(next) && (isDetermined || (head !== base && words.length > 2))) return acts(base);
  const end = words.slice(2, LONGEST_OBJECT).find((word) => particles.has(word));
  return DETERMINERS.has(next) && end !== undefined && end !== 'in' && end !== 'to' && end !== 'on' && end !== 'with'
    ? acts(base)
    : onOrOff(words, particles, base);
}

/** `Puts the lamp on` ends with it; `sets on the page` does not. */
function onOrOff([, next = '', ...rest]: readonly string[], particles: ReadonlySet<string>, base: string): Meaning {
  const last = rest.at(-1) ?? '';
  return DETERMINERS.has(next) && particles.has(last) && last === 'on' ? acts(base) : undefined;
}

const bareOf = (word: string): string =>
  /(?:ch|sh|ss|x)es$/.test(word) ? word.slice(0, -2) : /[^s]s$/.test(word) ? word.slice(0, -1) : word;
