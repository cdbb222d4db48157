import { isMethodOverride } from '../../openapi/method-override.ts';
import { splitWords } from '../../parse/words.ts';
import { MEASURES, TAILS, TOLD } from './company.ts';
import { meaningOfSegment } from './name.ts';
import { acts, type Meaning } from './phrase.ts';
import { ACTING_OR_NOUN, RATHER_NOUN } from './verbs.ts';
import { wordList } from './word-list.ts';

/** Received URLs may be of any length; what lies behind is not read. */
const MAX_TEXT = 4000;

/** Names and values of a URL's query, decoded. */
export function queryPairs(url: string): [string, string][] {
  const query = url.slice(0, MAX_TEXT).split('#', 1)[0]?.split('?').slice(1).join('?') ?? '';
  return [...new URLSearchParams(query)];
}

/** The acting word of a URL's query. */
export function meaningOfQuery(url: string): Meaning {
  for (const [name, value] of queryPairs(url)) {
    if (isActingPair(name, value)) return acts(name);
    if (SWITCHED.test(value) && SWITCHES.test(name)) return acts(`${name}=${value}`);
    const meaning = meaningOfSegment(name);
    if (meaning?.kind === 'acts' && !FILTERS.has(splitWords(name)[0] ?? '')) return meaning;
  }
  return undefined;
}

function isActingPair(name: string, value: string): boolean {
  const [word = '', ...others] = splitWords(name);
  if (isMethodOverride(name)) return true;
  if (others.length > 0) return false;
  if (CODE.has(word) || (word === 'difficulty' && value !== '')) return true;
  if (STARTED_BY.has(word)) return /^(?:true|yes|on)$/i.test(value);
  if (LEVELS.has(word)) return /^[+-]?\d{1,3}%?$/.test(value);
  if (COMMANDS.has(word)) return !isPlainName(value) || !isLookedAt(value);
  return DISPATCHING.has(word) && isDeed(value);
}

/** Parameters that hold code. */
const CODE = wordList('sql exec execute eval script gcode shell xpath expr expression');
/** Parameters that hold the name of a procedure, or a command of the machine. */
const COMMANDS = wordList('cmd cmnd command');
/** Parameters whose value says what is to be done. */
const DISPATCHING = wordList('action act do op operation task method fn func function job mode param run event');
/** `update=true` starts one; `update=no` says what is listed. */
const STARTED_BY = wordList('update run publish import');
/** `volume=30` sets it. */
const LEVELS = wordList('volume brightness dimmer');
/** `switchcmd=On`, `turn=off`, `power=toggle`. */
const SWITCHED = /^(?:on|off|toggle)$/i;
const SWITCHES = /turn|switch|power|relay|state|output|led|light|dim/i;
/** Ways to say which things are listed. */
const FILTERS = wordList('like start order update vote run release follow share report refresh import publish');

const isPlainName = (value: string): boolean => /^[a-z][\w.-]{2,60}$/i.test(value);

/** `cmd=get_logs`, `cmd=server_status`, `command=list`: a name that only reads. Others may do anything. */
function isLookedAt(value: string): boolean {
  const words = splitWords(value);
  const meaning = meaningOfSegment(value);
  if (meaning !== undefined) return meaning.kind === 'reads';
  const last = words.at(-1) ?? '';
  return TAILS.has(last) || TOLD.has(last) || MEASURES.has(last) || DOCUMENTS.has(words[0] ?? '');
}

const DOCUMENTS = wordList('docs help version about search list');

/** `action=delete`, `op=logout`, `mode=pause`; not `action=report`. */
const isDeed = (value: string): boolean =>
  value.split(/[.:/]/).some((part) => {
    const meaning = meaningOfSegment(part);
    const [first = ''] = splitWords(part);
    if (meaning !== undefined) return meaning.kind === 'acts';
    return COMMANDED.has(first) || MOVED.has(first);
  });

/** Of those that are rather things: what is done to a player or a queue. */
const DONE = wordList('resume refresh lock play open');
/** `action=nextItem`, `do=previousSlide` */
const MOVED = wordList('next previous prev step skip shuffle repeat');
/** Things elsewhere; as the value of such a parameter they are done. */
const COMMANDED = new Set([...ACTING_OR_NOUN].filter((word) => !RATHER_NOUN.has(word) || DONE.has(word)));
