import { remembered } from '../../parse/remembered.ts';
import { MEASURES, POINTERS, TAILS } from './company.ts';
import { OBJECTS } from './objects.ts';
import { ACTING } from './verbs.ts';
import { wordList } from './word-list.ts';

/** Short verbs that names glue to their object, before or behind it: `createdb`, `timeradd`, `resetall`. */
const SHORT = wordList(`
  add del drop set edit purge clear flush reset send wipe init stop pause resume mute unmute unlock move kill kick ban unban upd unset rename
  suspend unsuspend unregister renew restore zap mark hide skip save poke reload
`);
/** The same, that are things or qualities as well: `runtime`, `openorders` and `changelog` are no commands. */
const SHORT_OR_THING = wordList(`
  run seed lock play say new open close buy sell pay book call push pull sync scan copy record import clean trigger rotate switch turn enter exit
  jump show register backup publish change end start load make gen join leave
`);
/** `zonetoggle`, `timertogglestatus`; `toggles` are things. */
const TOGGLE = /toggle(?!s$|d|r)/;
/** What a machine runs on command. */
const RUNNABLE = /^run(?:program|script|job|task|scene|command|cmd|macro|backup|update|test)s?$/;

/** Pure verbs of this length are known whatever object follows, or is before them. */
const LONG = [...ACTING].filter((verb) => verb.length >= 6);
const LONG_BEHIND = [...LONG, ...wordList('reload reset clear erase wipe cleanup seek')].filter(
  (verb) => verb !== 'submit',
);

/** How it is done, to how much: `stopgracefully`, `pauseall`, `recordnow`. */
const ADVERBS =
  /^(?:all|now|me|force|forced|immediately|everywhere|(?:as)?read|unread|new|at)$|^(?:gracefully|everything)/;

/** `reloader`, `cancellation`, `installments`: other words of the verb, no verb with an object. */
const DERIVED = /^(?:[dr]|s$|ed|er|ing|ling|led|l?able|ment|ance|ions?$|l?ations?$|als?$|ives?$|ors?$|ly$)/;
/** Behind a verb those make a thing: `uploadurl`, `updateid`. */
const NO_OBJECTS = wordList('url urls uri at by meta able only');

/** Whether one lower-case word is a verb of doing and its object, or may be. */
export const glued = remembered((word): 'acts' | 'unclear' | undefined => {
  if (word.length < SHORTEST || READING_HEAD.test(word)) return undefined;
  if (TOGGLE.test(word) || RUNNABLE.test(word) || LONG.some((verb) => isLong(word, verb)) || isLongBehind(word))
    return 'acts';
  const found = [...SHORT].some((verb) => isShort(word, verb) || endsIn(word, verb)) || hasVerbInside(word);
  if (found) return 'acts';
  return [...SHORT_OR_THING].some((verb) => isShort(word, verb)) ? 'unclear' : undefined;
});

const SHORTEST = 5;
/** `getreset` and `listupdate` are results. */
const READING_HEAD = /^(?:get|list|can|last|next|has|show|find|query|search|check)/;

function isShort(word: string, verb: string): boolean {
  const behind = word.startsWith(verb) ? word.slice(verb.length) : '';
  return OBJECTS.has(behind) || ADVERBS.test(behind);
}

const endsIn = (word: string, verb: string): boolean => word.endsWith(verb) && OBJECTS.has(word.slice(0, -verb.length));

/** `servergroupaddclient`: two things, the verb between them. */
const hasVerbInside = (word: string): boolean =>
  ['add', 'del', 'remove', 'set', 'send'].some((verb) => {
    const at = word.indexOf(verb, 4);
    return at > 0 && OBJECTS.has(word.slice(at + verb.length)) && endsInObject(word.slice(0, at));
  });

const endsInObject = (start: string): boolean =>
  OBJECTS.has(start) ||
  [...start].some((_char, at) => at >= 3 && OBJECTS.has(start.slice(0, at)) && OBJECTS.has(start.slice(at)));

function isLong(word: string, verb: string): boolean {
  const rest = word.startsWith(verb) ? word.slice(verb.length) : '';
  return rest.length >= 2 && !isHarmlessRest(rest) && (OBJECTS.has(rest) || (rest.length >= 3 && !DERIVED.test(rest)));
}

const isHarmlessRest = (rest: string): boolean => NO_OBJECTS.has(rest) || MEASURES.has(rest) || TAILS.has(rest);

function isLongBehind(word: string): boolean {
  const verb = LONG_BEHIND.find((each) => word.endsWith(each) && word.length > each.length);
  if (verb === undefined) return false;
  const rest = word.slice(0, -verb.length);
  // `preinstall` and `autoupdate` are words of their own.
  return OBJECTS.has(rest) || (rest.length >= 4 && !POINTERS.has(rest) && !PREFIXES.test(rest));
}

const PREFIXES = /^(?:pre|post|auto|over|under|inter|self|semi|anti|last|next|news?|soft)$/;
