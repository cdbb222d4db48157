/** What a rule is called in a sentence. */
import { ruleById } from './rule-by-id.ts';

/** The title of a rule by its id; the id itself when there is no such rule. */
export const titleOf = (ruleId: string): string => ruleById(ruleId)?.title ?? UNRULED[ruleId] ?? ruleId;

/** What checks report that no rule finds. */
const UNRULED: Readonly<Record<string, string>> = {
  'session-id': 'session ID',
  'session-cookie': 'session cookie',
  'basic-credentials': 'user name and password of Basic authentication',
  'bearer-token': 'bearer token',
  'url-login': 'password in a URL',
  'logged-password': 'password',
  'logged-token': 'token',
};

/** Letters whose names begin with a vowel: `an SSH key`, `an npm token`. */
const SPELLED = /^(?:[AEFHILMNORSX](?:[A-Z0-9]|$)|npm|ngrok|xAI)/;
/** Words that are written in capitals and spoken as words, and vowels that are spoken as consonants. */
const SPOKEN = /^(?:NATS|HEX|LINE|SAML|One|Uni(?!n)|US?[A-Z]|Us|Eu|1)/;

/** `a Stripe secret key`, `an API key`. */
export const withArticle = (title: string): string => {
  const [first = ''] = title.split(' ');
  const isVowel = !SPOKEN.test(first) && (SPELLED.test(first) || /^[aeio]/i.test(first) || /^[Uu][a-z]/.test(first));
  return `${isVowel ? 'an' : 'a'} ${title}`;
};
