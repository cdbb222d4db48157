import { type KeyPart, type KeyShape, shapeOf } from './segment.ts';

/** How a guessed key is reported without writing it: words of the trade as they are, everything else by its kind. `site word + secret_key + year`. */
export const patternOf = (key: string, words: readonly string[]): string => {
  const site = new Set(words.flatMap((word) => [word, ...word.split(' ')]));
  const shape = shapeOf(key, site);
  const isSpelled = shape?.parts.some(({ text }) => text.length > 1);
  return shape === undefined || isSpelled !== true ? 'a sequence, a repeat or a common literal' : inWords(shape);
};

const inWords = ({ before, parts, after, joiner }: KeyShape): string => {
  const runs: { readonly label: string; readonly texts: string[] }[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    const label = labelOf(part, last?.label);
    if (last?.label === label) last.texts.push(part.text);
    else runs.push({ label, texts: [part.text] });
  }
  const labels = runs.map(({ label, texts }) => (label === TRADE ? texts.join(joiner) : label));
  return [...labels, ...(before + after === '' ? [] : ['punctuation'])].join(' + ');
};

const TRADE = 'trade';
const CHANGE = 'change-me phrase';

/** What belongs to "change me in production" is one phrase. */
const labelOf = ({ kind }: KeyPart, previous: string | undefined): string => {
  if (previous === CHANGE && (kind === 'filler' || kind === 'stage' || kind === 'target' || kind === 'strength'))
    return CHANGE;
  if (kind === 'change') return CHANGE;
  return LABELS[kind] ?? `${kind} words`;
};

/** Kinds that are not listed have the name of a language. */
const LABELS: Readonly<Record<string, string>> = {
  site: 'site word',
  year: 'year',
  number: 'digits',
  core: TRADE,
  qualifier: TRADE,
  stage: 'environment word',
  target: 'environment word',
  filler: 'filler words',
  strength: 'adjective',
  framework: 'framework name',
  application: 'application word',
  common: 'common word',
  topic: 'application word',
};
