import { isMethodOverride } from '../../openapi/request/method-override.ts';
import { splitWords } from '../../parse/words.ts';
import { meaningOfCommand } from './commands.ts';
import { isSettable, VALUES } from './device-words.ts';
import { meaningOfSegment } from './name.ts';
import { acts, type Meaning, READS } from './phrase.ts';
import { namesResult } from './results.ts';
import { ACTING, READING } from './verbs.ts';
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
  const pairs = queryPairs(url);
  for (const [name, value] of pairs) {
    if (isActingPair(name, value)) return acts(name);
    if (SWITCHED.test(value) && SWITCHES.test(name)) return acts(`${name}=${value}`);
    if (CHANGING_SQL.test(value)) return acts(name);
    if (ROUTES.has(name.toLowerCase()) && meaningOfSegment(value.split(/[/:]/).at(-1) ?? '')?.kind === 'acts')
      return acts(name);
    const meaning = meaningOfSegment(name);
    if (meaning?.kind === 'unclear' && isFlag(name, value)) return acts(name);
    if (meaning?.kind === 'acts' && !FILTERS.has(splitWords(name)[0] ?? '')) return meaning;
  }
  const withPath = meaningWithPath(url.slice(0, MAX_TEXT).split('?', 1)[0] ?? '', pairs);
  return withPath ?? subCommand(pairs) ?? meaningOfCalled(pairs);
}

/** `mode=queue&name=delete`: what is done to the thing that the first one names. */
function subCommand(pairs: readonly [string, string][]): Meaning {
  if (!pairs.some(([name, value]) => DISPATCHING.has(name.toLowerCase()) && isPlainName(value))) return undefined;
  const found = pairs.find(([name, value]) => SUB_COMMANDS.test(name) && ACTING.has(value.toLowerCase()));
  return found && acts(found.join('='));
}

const SUB_COMMANDS = /^(?:name|sub|sub_?(?:action|command|cmd|mode)|param|verb|opt|option|type|ajax)$/i;

/** `?empty-cart=1`: a verb and its object, switched on. */
const isFlag = (name: string, value: string): boolean => {
  const words = splitWords(name);
  return (
    words.length === 2 && words[1] !== 'only' && /^(?:1|true|yes|on)$/i.test(value) && !FILTERS.has(words[0] ?? '')
  );
};

/** A statement that changes a database, whatever the parameter is called. */
const CHANGING_SQL =
  /^\s{0,10}(?:insert\s{1,4}into|delete\s{1,4}from|drop\s{1,4}(?:table|database|user|index|view|measurement|series)|create\s{1,4}(?:table|database|user|index)|alter\s{1,4}(?:table|database|user)|truncate\s{1,4}table|update\s{1,4}[\w."`]{1,80}\s{1,4}set|(?:grant|revoke)\s{1,4}\w{1,20}\s{1,4}on)\s/i;

/** What is called by name: `method=getHosts` reads, and what `action=originate` does is unknown. */
function meaningOfCalled(pairs: readonly [string, string][]): Meaning {
  const called = pairs.filter(([name, value]) => isPlainName(value) && isCall(splitWords(name).at(-1) ?? ''));
  const unclear = called.find(
    ([name, value]) => PROCEDURES.has(splitWords(name).at(-1) ?? '') && !isLookedAt(value) && !namesResult(value),
  );
  if (unclear !== undefined) return { kind: 'unclear', word: unclear.join('=') };
  return called.some(([, value]) => isLookedAt(value)) ? READS : undefined;
}

const isCall = (kind: string): boolean => PROCEDURES.has(kind) || DISPATCHING.has(kind);

/** `/Volume?level=15` sets it, `/message?text=hello` shows it; `/volumes?level=15` filters. */
function meaningWithPath(path: string, pairs: readonly [string, string][]): Meaning {
  if (pairs.length === 0) return undefined;
  const isLookup = splitWords(path).some((word) => READING.has(word));
  const names = pairs.filter(([, value]) => value !== '').map(([name]) => name.toLowerCase());
  const thing = splitWords(path.replace(/\.[a-z]{1,4}$/i, '')).at(-1) ?? '';
  const switched = isSettable(thing) ? pairs.find(([, value]) => SWITCHED.test(value))?.[0] : undefined;
  const set = isSettable(thing) && !isLookup ? names.find((name) => VALUES.has(name) || name === thing) : undefined;
  const text = names.find((name) => TEXTS.has(name));
  const isMessage = !isLookup && text !== undefined && (SHOWN.has(thing) || names.some((name) => RECIPIENTS.has(name)));
  const created = thing === 'new' ? names[0] : undefined;
  const usedUp = ONE_USE.test(path) ? names.find((name) => USED_UP.test(name)) : undefined;
  const found = switched ?? set ?? created ?? usedUp ?? (isMessage ? text : undefined);
  return found === undefined ? undefined : acts(found);
}

/** Whether parameters of a document say the same: what is set, or a text and who gets it. */
export const setsOrSends = (path: string, names: readonly string[]): string | undefined => {
  const meaning = meaningWithPath(
    path,
    names.map((name) => [name, 'a']),
  );
  return meaning?.kind === 'acts' ? meaning.word : undefined;
};

/** Pages to which a code is brought that is good for one use. */
const ONE_USE = /(?:verif|confirm|activat|magic|callback|invit|opt-?in|unlock|validat|unsubscri)[a-z_-]{0,12}\/?$/i;
const USED_UP = /(?:^|_)(?:token|code|ticket|hash|otp|signature)$/;
const TEXTS = wordList('text message msg body content');
const RECIPIENTS = wordList('to recipient recipients phone mobile msisdn number');
const SHOWN = wordList(
  'message sms tts say speak notification popup toast announcement display lcd oled screen marquee',
);

/** Parameters that say which page is shown: `route=account/logout`. */
const ROUTES = wordList('route r page p title view section controller go path screen wc-ajax');

function isActingPair(name: string, value: string): boolean {
  const [word = '', ...others] = splitWords(name);
  if (isMethodOverride(name) || NEW_VALUE.test(name) || (PASSWORD.test(name) && value !== '')) return true;
  if (GLUED_COMMAND.test(name)) return !isLookedAt(value);
  if (others.length > 0 && !PROCEDURES.has(others.at(-1) ?? '') && !REQUEST_TYPE.test(name)) return false;
  const kind = REQUEST_TYPE.test(name) ? 'request' : (others.at(-1) ?? word);
  if (CODE.has(kind) || (word === 'difficulty' && value !== '')) return true;
  if (STARTED_BY.has(word) && /^(?:true|yes|on)$/i.test(value)) return true;
  if (LEVELS.has(word)) return /^[+-]?\d{1,3}%?$/.test(value);
  if (COMMANDS.has(kind)) return isPlainName(value) ? !isLookedAt(value) : !isReadingLine(value);
  return (DISPATCHING.has(kind) || PROCEDURES.has(kind) || PERHAPS.has(kind)) && meaningOfCommand(value) === 'acts';
}

const REQUEST_TYPE = /^request_?type$/i;
/** A sign-in. */
const PASSWORD = /^(?:pass|password|passwd|pwd|passphrase)$/i;
/** `switchcmd=getpower` */
const GLUED_COMMAND = /^[a-z]{2,12}(?:cmd|cmnd|command)$/;
/** `new_value=1`, `newstate=5`: what is to be from now on. */
const NEW_VALUE = /^new[_-]?(?:target[_-]?)?(?:value|state|level|mode)$/i;
/** Parameters that hold code. */
const CODE = wordList('sql exec execute eval script gcode shell xpath expr expression');
/** Parameters that hold a command of the machine. */
const COMMANDS = wordList('cmd cmnd command');
/** Parameters whose value says what is to be done. */
const DISPATCHING = wordList(
  'do op operation task method job mode param run event request call program verb subaction',
);
/** Parameters that may say it, where their value is a command beyond doubt: `a=stopJob`. */
const PERHAPS = wordList('a ajax todo go');
/** The same, also behind other words: `api_action`. */
const PROCEDURES = wordList('act action function func fn wsfunction cmd cmnd command');
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

/** `cmd=get_logs`, `cmd=server_status`, `cmd=exceptions`: a name that only reads. Others may do anything. */
const isLookedAt = (value: string): boolean =>
  (meaningOfCommand(value) ?? (/^[a-z]{4,}[^su]s$/.test(value) ? 'reads' : undefined)) === 'reads';

/** `Status 0`, `list lamp`: a command of reading with plain arguments. */
const isReadingLine = (value: string): boolean =>
  /^[a-z]{3,30}(?: [\w.-]{1,60}){0,4}$/i.test(value) && isLookedAt(value.split(' ', 1)[0]?.toLowerCase() ?? '');
