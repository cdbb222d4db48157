import { acts, type Meaning } from './phrase.ts';

/** What is said to happen, in any sentence. */
const EFFECTS: readonly RegExp[] = [
  /\bor (?:creates?|generates?|registers?|assigns?|allocates?|issues?) (?:a|an|one|it|the|new)\b/,
  /\bcalls? (?:every|each|all)(?: of)?(?: the)? [a-z]{0,20} ?models?\b/,
  /\bchecks? will be run on\b/,
  /\bmakes (?:a|an|one|real|actual) [a-z ]{0,20}calls? to\b/,
  /\bcosts? (?:you )?(?:money|credits?)\b/,
  /\bby (?:calling|ringing|phoning|texting|mailing|emailing) (?:it|them|him|her|the (?:user|number|customer|phone|owner))\b/,
  /\b(?:is|are|will be) (?:regenerated|invalidated|reset|restarted|deleted|removed) (?:if|when|by this|as soon)\b/,
];

/** What a sentence in lower case says of an effect, whatever its subject and verb are. */
export function sideEffect(text: string): Meaning {
  for (const effect of EFFECTS) {
    const found = effect.exec(text);
    if (found !== null) return acts(found[0]);
  }
  const sent = SENT.exec(text);
  const what = sent === null ? '' : text.slice(Math.max(0, sent.index - 60), sent.index);
  return MESSAGE.test(what) ? acts(`${sent?.[0]}`) : undefined;
}

/** `a text message with the code will be sent` */
const SENT = /\b(?:is|will be|gets|should be) (?:sent|received|delivered)\b/;
const MESSAGE = /\b(?:message|email|mail|sms|code|notification|confirmation)\b/;
