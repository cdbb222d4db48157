/** Keys that somebody would make up for this very service: its words with what people put around them. Only on request. */
import type { KnownKey } from './keys.ts';

/** Words of a site that are used at most, and the years around which such keys are written. */
const MOST_WORDS = 12;
const MOST_KEYS = 4_000;

const AROUND: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['', '-secret'],
  ['', '_secret'],
  ['', 'secret'],
  ['', ' secret'],
  ['', 'Secret'],
  ['', '-secret-key'],
  ['', '_secret_key'],
  ['', 'secretkey'],
  ['', 'SecretKey'],
  ['', '-key'],
  ['', '_key'],
  ['', 'key'],
  ['', '-session'],
  ['', '_session'],
  ['', '-session-secret'],
  ['', '_session_secret'],
  ['', '-cookie-secret'],
  ['', '_cookie_secret'],
  ['', '-jwt-secret'],
  ['', '_jwt_secret'],
  ['', '-jwt'],
  ['', '-token'],
  ['', '-api'],
  ['', '-app'],
  ['', '-dev'],
  ['', '_dev'],
  ['', '-dev-secret'],
  ['', '-development'],
  ['', '-prod'],
  ['', '-production'],
  ['', '-secret-change-me'],
  ['', '-secret-key-change-in-production'],
  ['', '123'],
  ['', '1234'],
  ['', '!'],
  ['', '@123'],
  ['secret-', ''],
  ['secret_', ''],
  ['secret', ''],
  ['my-', '-secret'],
  ['my_', '_secret'],
  ['my-', '-secret-key'],
  ['super-secret-', '-key'],
  ['super-secret-', ''],
  ['supersecret', ''],
  ['the-', '-secret'],
  ['django-insecure-', ''],
  ['flask-', ''],
  ['fastapi-', ''],
];
const MOST_YEARS = 6;

export interface GuessFrom {
  /** Lower-case words, most telling first. */
  readonly words: readonly string[];
  /** The year of the scan; it and the five before are put behind the words. */
  readonly year: number;
}

/** Always the same for the same words; each key once, at most 4,000. */
export const guessedKeys = ({ words, year }: GuessFrom): readonly KnownKey[] => {
  const years = Array.from({ length: MOST_YEARS }, (_, at) => String(year - at));
  const endings = [
    ...AROUND,
    ...years.flatMap((each): [string, string][] => [
      ['', each],
      ['', `-${each}`],
      ['', `_secret_${each}`],
    ]),
  ];
  const texts = new Set(
    words
      .slice(0, MOST_WORDS)
      .flatMap((word) => formsOf(word).flatMap((form) => endings.map(([before, after]) => before + form + after))),
  );
  return [...texts].slice(0, MOST_KEYS).map((text) => ({
    bytes: Buffer.from(text),
    formats: [],
    source: 'a guess from the words of the host and the title',
  }));
};

const formsOf = (word: string): readonly string[] => [
  ...new Set([word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]),
];
