/**
 * Keys in other languages than English, by templates: in public code they are too few to learn from, and all are built alike. Perhaps an
 * opening, a word for key or secret, what is said of it, and what it is for.
 */
import { LANGUAGES, type Language } from './languages.ts';
import {
  camel,
  capitals,
  choices,
  hyphens,
  keysOfTemplate,
  maybe,
  nothing,
  spaces,
  type Template,
  titled,
  underscores,
} from './slots.ts';

/** Said in all languages. */
const ENDINGS =
  'jwt,123,app,api,flask,django,express,dev,test,prod,session,2024,2025,node,web,login,token,12345,1,1234';

const WRITINGS = [
  underscores(0),
  hyphens(1),
  nothing(2),
  spaces(4),
  camel(5),
  capitals(5),
  titled(6),
  titled(8, ' '),
] as const;

const NO_ADJECTIVE = 4;

const templateOf = ({ openings, nouns, adjectives, isBefore, endings }: Language): Template => {
  const [noun, adjective] = [choices(nouns), maybe(choices(adjectives), NO_ADJECTIVE)];
  return {
    likeliest: 29,
    mostMore: 14,
    slots: [
      maybe(choices(openings, 2)),
      ...(isBefore === true ? [adjective, noun] : [noun, adjective]),
      maybe([...choices(endings, 5), ...choices(ENDINGS, 4)]),
    ],
    writings: WRITINGS,
  };
};

const templates = LANGUAGES.map((language) => keysOfTemplate(templateOf(language)));

/** The keys of the templates that cost exactly so much. */
export const keysOfLanguages = (cost: number): readonly string[] => templates.flatMap((keysAt) => keysAt(cost));
