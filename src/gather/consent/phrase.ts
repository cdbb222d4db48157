import { DETERMINERS, MEASURES, PARTED, POINTERS, PREPOSITIONS, SET_OBJECTS, TAILS } from './company.ts';
import { type Verb, verbOf } from './verb-forms.ts';
import {
  ACTING,
  ACTING_OR_NOUN,
  DEMANDED,
  HANDED_OUT,
  MAKING,
  OUTPUT,
  QUALITIES,
  RATHER_NOUN,
  READING,
  THINGS,
} from './verbs.ts';
import { wordList } from './word-list.ts';

/**
 * What words mean: the verb that acts (`pure` where it is hardly ever anything but a verb), a word that is a command or a thing, a read, or
 * nothing that can be known.
 */
export type Meaning =
  | { readonly kind: 'acts'; readonly word: string; readonly pure: boolean }
  | { readonly kind: 'unclear'; readonly word: string }
  | { readonly kind: 'reads' }
  | undefined;

export const READS: Meaning = { kind: 'reads' };
export const acts = (word: string, pure = true): Meaning => ({ kind: 'acts', word, pure });

/** The meaning of the verb at a place among lower-case words, by its form and by what it applies to. */
export function meaningAt(words: readonly string[], at: number): Meaning {
  const word = words[at] ?? '';
  const parted = PARTED.get(`${word} ${words[at + 1]}`);
  if (parted !== undefined) return acts(parted);
  const verb = verbOf(word);
  if (verb === undefined || POINTERS.has(words[at - 1] ?? '')) return undefined;
  const object = objectOf(words, at + 1);
  if (object.some((each) => each === 'csrf' || each === 'xsrf')) return READS;
  const special = SPECIAL[verb.base]?.(object, words.slice(at + 1), verb.form);
  if (special !== undefined) return special === 'none' ? undefined : special === 'acts' ? acts(word) : READS;
  if (MAKING.has(verb.base)) {
    const made = meaningOfMaking(verb, object, words.slice(at + 1));
    if (made !== undefined) return made === 'acts' ? acts(word) : READS;
  }
  if (READING.has(verb.base)) return verb.form === 'gerund' ? undefined : READS;
  if (isDoing(verb, words, at)) return acts(word, ACTING.has(verb.base));
  return mayBeDoing(verb, words, at) ? { kind: 'unclear', word } : undefined;
}

type Outcome = 'acts' | 'reads' | 'none' | undefined;
type Rule = (object: readonly string[], rest: readonly string[], form: Verb['form']) => Outcome;

const any = (object: readonly string[], list: ReadonlySet<string>): boolean => object.some((word) => list.has(word));

/** Verbs that act on some things only. */
const SPECIAL: Readonly<Record<string, Rule>> = {
  request: (object, rest) =>
    any(object, HANDED_OUT) ||
    any(object, DEMANDED) ||
    ACTING.has(object.at(-1) ?? '') ||
    (any(object, ASKED) && rest.includes('to'))
      ? 'acts'
      : 'reads',
  obtain: (object) => (any(object, HANDED_OUT) ? 'acts' : 'reads'),
  verify: (object, rest) =>
    any(object, ONE_TIME) || (any(object, CONFIRMED) && any(rest, BY_MAIL)) ? 'acts' : 'reads',
  check: (object) => (any(object, ONE_TIME) ? 'acts' : 'reads'),
  test: (object) => (any(object, SENT) ? 'acts' : 'reads'),
  perform: (object) => (isDeed(object) ? 'acts' : 'reads'),
  execute: (object) => (isDeed(object) ? 'acts' : undefined),
  send: (_object, rest) =>
    rest[0] === 'back' || /\bto (?:receive|get|retrieve|obtain|find|see)\b/.test(rest.slice(0, 8).join(' '))
      ? 'reads'
      : undefined,
  confirm: (_object, rest) => (rest[0] === 'that' ? 'reads' : undefined),
  indicate: (_object, rest, form) => (form === 'bare' && rest[0] === 'that' ? 'acts' : 'reads'),
  report: (_object, _rest, form) => (form === 'third' ? 'reads' : undefined),
  apply: (_object, rest) => (rest[0] === 'to' ? 'none' : undefined),
  enable: (_object, rest) => (rest.some((each, at) => each === 'to' && rest[at + 1] !== 'be') ? 'reads' : undefined),
  accept: (object, _rest, form) => (form === 'third' && !any(object, OFFERED) ? 'reads' : undefined),
  like: (_object, rest) => (COMPARED.has(rest[0] ?? '') ? 'none' : undefined),
  unlike: (_object, rest) => (COMPARED.has(rest[0] ?? '') ? 'none' : undefined),
  take: (object) => (any(object, TAKEN) ? 'acts' : 'none'),
  set: (object) => (object.includes('header') ? 'reads' : undefined),
};

/** `Take a picture`; most others `take a list of ids`. */
const TAKEN = wordList('picture photo snapshot backup payment ownership deposit order');

/** `Perform a lock operation` */
const isDeed = (object: readonly string[]): boolean =>
  object.some((word) => word === 'action' || ACTING.has(word)) ||
  (object.at(-1) === 'operation' && object.some((word) => ACTING_OR_NOUN.has(word)));

/** `Requests the server to check for updates`: it is a command. */
const ASKED = wordList('server system device service backend agent node');
const ONE_TIME = wordList('otp otps totp passcode');
/** `Verifies the email address of a new user via the token`: an account is confirmed. */
const CONFIRMED = wordList('email mail account registration signup phone address user');
const BY_MAIL = wordList('token link code registration registered signup');
const OFFERED = wordList('invite invitation offer request terms order quote proposal');
/** `Like the search`, `Unlike other calls`. */
const COMPARED = wordList('the other most all search get list');
const SENT = wordList('hook webhook webhooks email mail sms notification alert message call');

function meaningOfMaking({ base }: Verb, object: readonly string[], rest: readonly string[]): Outcome {
  const noCode = object.filter((word, at) => !(/^(?:qr|bar)$/.test(object[at - 1] ?? '') && /^codes?$/.test(word)));
  if (GIVES_OUT.has(base) && any(noCode, HANDED_OUT) && !any(noCode, OUTPUT)) return 'acts';
  if (base === 'make' && any(object, PLACED)) return 'acts';
  const output = /^(?:start|open)$/.test(base) ? CARRIED : base === 'create' ? CREATED : OUTPUT;
  if (any(object, output) || any(formatOf(rest), output)) return 'reads';
  return ACTING.has(base) || ACTING_OR_NOUN.has(base) ? undefined : 'reads';
}

/** `make_call`, `Make a payment` */
const PLACED = wordList(
  'call payment reservation booking order transfer purchase donation backup deposit withdrawal bid bet trade appointment',
);

const KEPT = wordList('playlist page feed function channel');

/** What is created only to be sent back; a playlist or a page that is created stays. */
const CREATED = new Set([...OUTPUT].filter((word) => !KEPT.has(word)));

/** What is started and opened only to be received. */
const CARRIED = wordList('download stream connection websocket channel document file');

/** `into a CSV`, `as PDF`. */
function formatOf(rest: readonly string[]): readonly string[] {
  const at = rest.findIndex((word) => word === 'into' || word === 'as');
  return at < 0 ? [] : rest.slice(at + 1, at + 4);
}

const GIVES_OUT = wordList('generate create make produce');

/** The words after a verb up to the next preposition. */
function objectOf(words: readonly string[], from: number): readonly string[] {
  const object: string[] = [];
  for (const word of words.slice(from, from + LONGEST_OBJECT)) {
    if (PREPOSITIONS.has(word)) break;
    object.push(word);
  }
  return object;
}

const LONGEST_OBJECT = 7;

/** Whether a word that can be a verb of doing is one here. */
function isDoing({ base, form }: Verb, words: readonly string[], at: number): boolean {
  const next = words[at + 1];
  const determined = next !== undefined && DETERMINERS.has(next);
  if (determined) return true;
  if (form === 'gerund') return false;
  if (form === 'third') return ACTING.has(base) && next !== undefined && !NOT_AFTER_PLURAL.has(next);
  if (next === 'of') return false;
  if (ACTING.has(base)) return next === undefined || !(SET_OBJECTS.has(next) && SETTING_VERBS.has(base));
  if (TAILS.has(objectOf(words, at + 1).at(-1) ?? '')) return false;
  if (next === undefined) return !RATHER_NOUN.has(base) && !MEASURES.has(words[at - 1] ?? '');
  return !RATHER_NOUN.has(base) && !MEASURES.has(next) && !PREPOSITIONS.has(next);
}

/**
 * `/lock`, `Scan library`, `lockAction`, `domainLock`: the word is a command here or a thing; `/order`, `/scan-results` and `/block-rules` are
 * things.
 */
function mayBeDoing({ base, form }: Verb, words: readonly string[], at: number): boolean {
  const next = words[at + 1];
  if (form !== 'bare' || !ACTING_OR_NOUN.has(base) || THINGS.has(base)) return false;
  if (next === undefined) return !QUALITIES.has(base) && !MEASURES.has(words[at - 1] ?? '');
  if (at > 0) return false;
  const end = objectOf(words, 1).at(-1) ?? '';
  if (next === 'with' || next === 'down') return true;
  return !PREPOSITIONS.has(next) && !MEASURES.has(next) && !TAILS.has(end) && !READING.has(end) && !/[^s]s$/.test(end);
}

/** `updates for a user` are things. */
const NOT_AFTER_PLURAL = wordList('of for from in on by and or feed list history');
const SETTING_VERBS = wordList('stop reset send cancel set update install save edit drop');
