import { splitWords } from '../../parse/words.ts';
import { MEASURES, SET_OBJECTS, TAILS } from './company.ts';
import { meaningOfSegment } from './name.ts';
import { GLUED_READING } from './results.ts';
import { ACTING_OR_NOUN, THINGS } from './verbs.ts';
import { wordList } from './word-list.ts';

/** What the name of a procedure or a command says: `shows.pause`, `core_user_create_users`, `getHosts`. Undefined where it says nothing. */
export function meaningOfCommand(name: string): 'acts' | 'reads' | undefined {
  const parts = name
    .slice(0, MAX_NAME)
    .split(/[.:/]/)
    .filter((part) => part !== '');
  const last = parts.pop() ?? '';
  const own = meaningOfPart(last);
  if (own !== undefined) return own;
  const [verb = '', ...object] = splitWords(last);
  // `blogs.postPhoto`: a verb follows the dot.
  if (parts.length > 0 && object.length > 0 && ACTING_OR_NOUN.has(verb)) return 'acts';
  return parts.some((part) => meaningOfPart(part) === 'acts') ? 'acts' : undefined;
}

const MAX_NAME = 200;

/** One part of it. As the name of a command, a word that is a thing elsewhere is a verb: `play`, `openDoor`. */
function meaningOfPart(part: string): 'acts' | 'reads' | undefined {
  const words = splitWords(part);
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const meaning = meaningOfSegment(part)?.kind;
  if (meaning === 'acts' || (words.length > 1 && last === 'now' && meaning !== 'reads')) return 'acts';
  if (meaning === 'reads' || (words.length === 1 && first.length > 6 && GLUED_READING.test(first))) return 'reads';
  if (words.length === 1 && (COMMANDED.has(first) || MOVED.has(first) || GLUED_DOING.test(first))) return 'acts';
  if (TAILS.has(last) || SET_OBJECTS.has(last) || MEASURES.has(last) || DOCUMENTS.has(first)) return 'reads';
  return COMMANDED.has(first) || MOVED.has(first) || COMMANDED.has(last) ? 'acts' : undefined;
}

const DOCUMENTS = wordList('docs help version about search list');
/** `kicksrc`, `updinfo`, `sethostname`; `settings`, `runtime` and `address` are no such words. */
const GLUED_DOING =
  /^(?:kick|ban(?!n)|kill|set(?![ts])|run(?![tn])|add(?![roie])|del(?![iat])|upd|gen(?!er|re)|force|re(?:check|start|set|load|move|boot|scan))[a-z]{2,}$/;
/** `nextItem`, `previousSlide` */
const MOVED = wordList('next previous prev step skip shuffle repeat');
/** Those that are done to a player, a queue or a lock, though documents use them for things. */
const DONE = wordList('call flag control mount boot block hook press');
const COMMANDED = new Set([...ACTING_OR_NOUN, 'end'].filter((word) => !THINGS.has(word) || DONE.has(word)));
