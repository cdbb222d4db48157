import { remembered } from '../../parse/remembered.ts';
import { splitWords } from '../../parse/words.ts';
import { TAILS } from './company.ts';
import { BARE_COMMANDS, isAssigned, movesPlayer, setsDevice, setsPin, switchesTo } from './device-words.ts';
import { meaningOfSegment } from './name.ts';
import { namesResult } from './results.ts';
import { ACTING, ACTING_OR_NOUN, HANDED_OUT } from './verbs.ts';
import { wordList } from './word-list.ts';

/** Received URLs may be of any length; what lies behind is not read. */
const MAX_TEXT = 4000;

/** File endings of things that lie on a disk and are only read, whatever their name says. */
const STILL_FILES = wordList(`
  js mjs cjs css map png jpg jpeg gif svg ico webp avif woff woff2 ttf eot otf mp3 mp4 webm pdf csv txt md rst sql bak old orig save swp
  zip gz tgz tar bz2 xz 7z rar log db sqlite sqlite3 env ini conf cfg toml yml yaml xml html htm pem key crt rs ts tsx py lock
`);

/** What the parts of a path say, and whether it is the last fixed one that acts. */
export interface PathMeaning {
  readonly acting?: string;
  /** A pure verb in the last part that is no parameter: more than the place where something lies. */
  readonly certain: boolean;
  /** The last part names a thing or stands for one: `/lights`, `/status`, `/users/{id}`. */
  readonly isThing: boolean;
  /** The last part begins with a verb of reading: `/execute/Email/list_pops`. */
  readonly reads?: true;
  /** A word of the last part that is a command or a thing. */
  readonly unclear?: string;
  /** The set-up of a second factor: each call makes another secret, whatever a text calls it. */
  readonly always?: string;
}

/** The acting word of a path, absolute or a document's template; a fragment (`/#Action=DeleteTags`) is read as a part of it. */
export const meaningOfPath = remembered((url): PathMeaning => {
  const parts = partsOf(url);
  const always = parts.find((part, at) => ONE_TIME.has(part.toLowerCase()) && SECRETS.has(parts[at + 1] ?? ''));
  const isThing = namesThing(parts);
  if (always !== undefined) return { always, certain: true, isThing };
  const fixed = parts.filter((part) => !isParameter(part));
  const found = parts.findIndex((part, at) => actsAt(parts, part, at) !== undefined);
  const last = (fixed.at(-1) ?? '').toLowerCase();
  const meaning = meaningOfSegment(fixed.at(-1) ?? '');
  const unclear = meaning?.kind === 'unclear' ? meaning.word : BARE_COMMANDS.has(last) ? last : undefined;
  if (found < 0) return { certain: false, isThing, ...(unclear !== undefined && { unclear }) };
  const word = actsAt(parts, parts[found] ?? '', found) ?? '';
  return {
    acting: word,
    isThing,
    certain: meaning?.kind === 'acts' && meaning.pure,
    ...(meaning?.kind === 'reads' && parts[found] !== fixed.at(-1) && { reads: true as const }),
  };
});

/** Nothing but where the API begins is before the word: `/connect`, `/api/v1/archive`. */
export const isSimplePath = (url: string): boolean =>
  partsOf(url).filter((part) => !/^(?:api|rest|v\d{1,2}(?:\.\d{1,2})?)$/i.test(part)).length < 2;

function namesThing(parts: readonly string[]): boolean {
  const last = parts.at(-1) ?? '';
  return (
    last === '' ||
    isParameter(last) ||
    namesResult(last) ||
    parts.some((part) => meaningOfSegment(part)?.kind === 'reads')
  );
}

function actsAt(parts: readonly string[], part: string, at: number): string | undefined {
  if (isParameter(part)) return commandParameter(part);
  if (CHOICES.has(part.toLowerCase()) && isValue(parts[at + 1])) return part;
  if (ONE_TIME.has(part.toLowerCase()) && at === parts.length - 1) return part;
  const [before = '', after = ''] = [parts[at - 1], parts[at + 1]];
  // `/update/status` is about the update.
  if (TAILS.has(after.toLowerCase())) return undefined;
  const meaning = meaningOfSegment(part);
  if (meaning?.kind === 'acts') return meaning.word;
  const isId = isParameter(before) || /^\d+$/.test(before);
  if ((isId && AFTER_ID.has(part)) || (at === parts.length - 1 && switchesTo(before, part, isId))) return part;
  if (movesPlayer(before, part, after) || setsDevice(part, after) || isAssigned(part)) return part;
  if (at === parts.length - 1 && setsPin(parts[at - 2] ?? '', before, part)) return part;
  if (NEW.has(part) && HANDED_OUT.has(before)) return part;
  if (CRON.test(part) && (at === parts.length - 1 || (isParameter(after) && TOKEN_LIKE.test(after)))) return part;
  return procedureVerb(part) ?? (ONE_TIME_TOKEN.test(part) ? part : verifies(parts, at));
}

/** Behind an id those are done to it: `/sections/3/refresh`. */
const AFTER_ID = wordList(`
  refresh lock block play resume follow star pin boost kick ring flash switch extend fix mount open complete finish collect flag hide forward
  reverse void cycle recall reject train tune restock adjust stock ship
`);
/** `/key/generate` */
const NEW = wordList('generate new issue');
/** Runs what is due. */
const CRON = /^(?:wp-|run-?|do-?)?cron(?:-?run)?$/i;
const ONE_TIME_TOKEN = /^one[_-]?(?:shot|time)[_-](?:token|code|password|key)$/i;

/** `chat.postMessage`, `views.open`: a verb follows the dot, also one that is a thing elsewhere. */
function procedureVerb(part: string): string | undefined {
  const [first = ''] = part.startsWith('.') ? splitWords(part) : [];
  return ACTING_OR_NOUN.has(first) ? first : undefined;
}

/** Following `/difficulty/hard` chooses it. */
const CHOICES = wordList('mode level theme difficulty');
const isValue = (part: string | undefined): boolean => part !== undefined && /^[a-z][a-z_-]*$|^\d$/i.test(part);

/** A page that sends a code, or shows a new secret. */
const SECRETS = wordList('token secret setup qr qrcode enable');
const ONE_TIME = wordList('totp otp 2fa mfa two_factor two-factor');

/** `/verify`, `/verify/4f2a`: a code is used up. `/verify/name` and a document's `/verify/{id}` are looked up. */
function verifies(parts: readonly string[], at: number): string | undefined {
  const part = parts[at]?.toLowerCase() ?? '';
  if (!BY_LINK.test(part)) return undefined;
  const next = parts[at + 1];
  if (next === undefined) return part === 'verification' ? undefined : part;
  return isParameter(next) ? (TOKEN_LIKE.test(next) ? part : undefined) : /\d|^[a-z]{3}$/.test(next) ? part : undefined;
}

const BY_LINK = /^(?:verify|verification|verify[-_]email|magic(?:[-_]?link)?)$/;
const TOKEN_LIKE = /token|code|otp|hash|key|signature|uid/i;

/** `/pods/{id}/{action}`, `/sysinfo/{command}`: what is done is in the value. */
function commandParameter(part: string): string | undefined {
  const name = part.slice(1, -1);
  const words = splitWords(name);
  return words.length === 1 && COMMANDS.has(words[0] ?? '') ? name : undefined;
}

const COMMANDS = wordList('command cmd sql script expression action verb operation op method task');

const isParameter = (part: string): boolean => part.startsWith('{') && part.endsWith('}');

function partsOf(url: string): readonly string[] {
  const path = safeDecode(
    url
      .slice(0, MAX_TEXT)
      .replace(/^[a-z]{1,10}:\/\/[^/?#]{0,300}/i, '')
      .replace(/\?[^#]{0,4000}/, ''),
  );
  return isOfPages(path.split('#', 1)[0] ?? '')
    ? []
    : path
        .split(/[/#]/)
        .flatMap(partsOfSegment)
        .filter((part) => part !== '');
}

/** What pages load: its folders are names of packages and of pages, as in `/lib/bootstrap-5.3.8/bootstrap.bundle.min.js`. */
const OF_PAGES = wordList('js mjs css map woff woff2 ttf eot otf wasm');

/** Frameworks also write the form of a response behind an ID: `/orders/cancel/5.js`. */
function isOfPages(path: string): boolean {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const dot = file.lastIndexOf('.');
  return dot > 0 && OF_PAGES.has(file.slice(dot + 1).toLowerCase()) && /[a-z]/i.test(file.slice(0, dot));
}

/** `users.info` has two parts, the last with its dot, `archive.zip` none: it is a file. */
function partsOfSegment(segment: string): string[] {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(segment)?.[1]?.toLowerCase();
  if (extension !== undefined && STILL_FILES.has(extension)) return [];
  if (/^\{[^{}]{1,100}\}$/.test(segment)) return [segment];
  const bare = segment
    .replace(/^action=/i, '')
    .replace(/\{[^{}]{0,100}\}/g, ' ')
    .replace(SCRIPTS, '');
  const [first = '', ...others] = bare.split(/[.:]/).map((part) => part.trim());
  const last = others.pop();
  return last === undefined ? [first] : [first, ...others, `.${last}`];
}

/** Endings of programs and formats: `restart.cgi`, `delete.json`. */
const SCRIPTS = /\.(?:cgi|fcgi|php\d?|aspx?|ashx|jspx?|do|action|lua|p[ly]|json)$/i;

/** A word of doing that is where a template has a parameter: `/p/{verb}` sent as `/p/delete`. */
export function actingValue(template: string, sent: string): string | undefined {
  // From the end on: a template may be given without the base that it lies under.
  const values = partsOf(sent).toReversed();
  return partsOf(template)
    .toReversed()
    .map((part, at) => (isParameter(part) ? (values[at] ?? '') : ''))
    .find((value) => ACTING.has(value.toLowerCase()));
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
