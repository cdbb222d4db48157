import { verbOf } from './verb-forms.ts';
import { wordList } from './word-list.ts';

/**
 * The word at the head of a command that is on no list: `Defrobnicate the index`, `Zombify old hosts`. What it does is not known. Undefined
 * where the head is a verb that is known, or no verb.
 */
export function unknownVerb(text: string): string | undefined {
  const [first = '', second = ''] =
    text
      .slice(0, 200)
      .toLowerCase()
      .match(/[a-z'-]+/g) ?? [];
  const isCommand = VERB_ENDING.test(first) || (ARTICLES.has(second) && first.length > 3 && !NOUN_ENDING.test(first));
  return isCommand && verbOf(first) === undefined && !NO_VERBS.has(first) && !first.startsWith('get')
    ? first
    : undefined;
}

const VERB_ENDING = /^[a-z]{3,20}(?:ify|ize|ise)$/;
const NOUN_ENDING = /(?:s|ed|ing|ly|tion|ment|ness|ity|er|or|al|ive|ous|ful)$/;
const ARTICLES = wordList('the a an all your');

/** Words that are before an article and are no verbs, and words that end like one. */
const NO_VERBS = wordList(`
  about above after also although among around because before behind below beside between beyond both depending despite during either even
  except following from given here however inside instead into just like merely near neither once only onto outside over past please rather
  regarding since some such than that then there this though through throughout till toward under unless until upon versus what when
  where whether which while whose with within without would manage view review exercise premise promise franchise enterprise noise
  precise concise likewise otherwise merchandise expertise prize paradise disguise size
`);
