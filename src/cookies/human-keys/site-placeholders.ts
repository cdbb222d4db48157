/** Placeholders that are published, with the site's name in front: people put their own name before the text of an example, and a year behind it. */
import { PLACEHOLDERS } from '../known-keys/placeholders.ts';
import type { ChainWords } from './tokens.ts';

interface Costed {
  readonly text: string;
  /** In halves of a bit, as the words of the grammar. */
  readonly cost: number;
}

/** Words of a site with which it is done, and placeholders, the most common first. */
const MOST_WORDS = 4;
const MOST_PLACEHOLDERS = 500;
const [PLAIN, DATED] = [33, 35] as const;

/** At most ten thousand keys for four words; with their marks as the placeholder has them, and without `your` and `my` at its beginning. */
export const sitePlaceholders = ({ site, years }: ChainWords): readonly Costed[] => {
  const texts = placeholders();
  return site.slice(0, MOST_WORDS).flatMap((word) =>
    texts.flatMap((text) => {
      const mark = /[-_ .]/.exec(text)?.[0] ?? '-';
      const named = `${word.replaceAll(' ', mark)}${mark}${text}`;
      return [
        { text: named, cost: PLAIN },
        ...years.slice(0, MOST_YEARS).map((year) => ({ text: `${named}${mark}${year}`, cost: DATED })),
      ];
    }),
  );
};

const MOST_YEARS = 4;
/** One word is the grammar's own. */
const SEVERAL_WORDS = /^[A-Za-z]{2,20}(?:[-_ .][A-Za-z0-9]{1,20}){1,12}$/;

const placeholders = (): readonly string[] => {
  const texts = PLACEHOLDERS.flatMap(({ keys = [] }) => keys.map((text) => text.replace(/^(?:your|my)[-_ .]/, '')));
  return [...new Set(texts)].filter((text) => SEVERAL_WORDS.test(text)).slice(0, MOST_PLACEHOLDERS);
};
