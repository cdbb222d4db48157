/** Words that people write where a credential is or would be, and that say nothing of their own. */
const WORDS = new Set(
  'a an the my your our this that is it to of for from in on with and or not no me you user users username name id admin administrator root super sudo guest login logon signin auth authentication authorization authorize oauth oidc access refresh bearer basic api app apps application client server service proxy session sess cookie csrf key keys apikey secret secrets token tokens pass password passwords passwd pwd passphrase pin code credential credentials private public shared master main default none null test tests testing tester dev devel develop development prod production staging stage local localhost demo example examples sample dummy fake mock stub placeholder temp tmp change changeme replace insert enter put add set get use using goes here value values string text secure insecure very strong weak random some any new old foo bar baz qux hello world welcome qwerty letmein iloveyou abc abcd xyz xxx todo fixme input field form label title show hide current confirm repeat forgot reset required invalid missing wrong empty min max length type email mail domain com kind one two three four five first second third word words'.split(
    ' ',
  ),
);

/** How people write letters with digits and signs. */
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

const plain = (text: string): string => text.replace(/[0134579@$]/g, (sign) => LEET[sign] ?? sign);

/** The words of a value, small, split at joints, digits and capitals. */
const wordsIn = (value: string): readonly string[] =>
  (value.replace(/([a-z])([A-Z])/g, '$1 $2').match(/[A-Za-z]{1,64}/g) ?? []).map((word) => word.toLowerCase());

const isCommonWord = (word: string): boolean => WORDS.has(word) || isPairOfWords(word);

/** `mysecret`, `testkey`: two common words run together. */
const isPairOfWords = (word: string): boolean => {
  for (let at = 2; at <= word.length - 2; at += 1)
    if (WORDS.has(word.slice(0, at)) && WORDS.has(word.slice(at))) return true;
  return false;
};

/** Words that are no common ones: what a value says of its own. */
export const ownWords = (value: string): readonly string[] =>
  wordsIn(value).filter((word) => word.length > 2 && !isCommonWord(word));

/** Whether nothing but common words, digits and signs is there: `my-secret-key-2`, `P@ssw0rd123!`. */
export const isCommon = (value: string): boolean =>
  wordsIn(value).every(isCommonWord) || wordsIn(plain(value.replace(/[\d!?.#*]{1,12}$/, ''))).every(isCommonWord);
