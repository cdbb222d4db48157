import { splitWords } from '../parse/words.ts';
import {
  COMMAND_PARAMETERS,
  GLUED_OBJECTS,
  GLUING_VERBS,
  HEADLINE_WORDS,
  MEASURES,
  POINTERS,
  PURE_VERBS,
  RATHER_NOUNS,
  STILL_FILES,
  UPDATE_MEASURES,
  VERBS_OR_NOUNS,
} from './consent-words.ts';

/** What an operation says about itself. */
export interface ActingSubject {
  /** Absolute, or a path with its query; a document's template (`/users/{id}`) too. */
  readonly url: string;
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
}

/** Methods that only read (RFC 9110 9.2.1); TRACE too, which sends back what was sent. */
const READING = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

export const readsByMethod = (method: string): boolean => READING.has(method.toUpperCase());

/**
 * The word that says that this request does something instead of reading: the method, or an acting word in its path, query,
 * operation id, summary or description (oracles, "Requests that act"). Undefined for a read.
 */
export function acts(method: string, subject: string | ActingSubject): string | undefined {
  const name = method.toUpperCase();
  if (!READING.has(name)) return name;
  if (name === 'OPTIONS' || name === 'TRACE') return undefined;
  const { url, operationId, summary, description } = typeof subject === 'string' ? { url: subject } : subject;
  return (
    actingPath(url) ??
    actingQuery(url) ??
    (operationId === undefined ? undefined : actingWords(splitWords(operationId))) ??
    actingSentence(summary) ??
    actingSentence(description)
  );
}

/** A link whose query carries what is meant for one use: following it may use it up. */
export function carriesToken(url: string): boolean {
  return queryPairs(url).some(([name]) => isTokenName(name));
}

/** The same URL with the values of those parameters taken out, to be shown in a list. */
export function withoutTokens(url: string): string {
  if (!carriesToken(url)) return url;
  const end = url.indexOf('?');
  const shown = new URLSearchParams();
  for (const [name, value] of queryPairs(url)) shown.append(name, isTokenName(name) ? 'left-out' : value);
  return `${url.slice(0, end)}?${shown}`;
}

const isTokenName = (name: string): boolean => splitWords(name).some((word) => TOKEN_WORDS.has(word));

const TOKEN_WORDS = new Set([
  'confirm',
  'confirmation',
  'token',
  'key',
  'apikey',
  'signature',
  'nonce',
  'otp',
  'invite',
]);

/** Received URLs and texts may be of any length; words beyond this are not read. */
const MAX_TEXT = 4000;
const MAX_WORDS_OF_A_NAME = 5;

function actingPath(url: string): string | undefined {
  const path = safeDecode(
    url
      .slice(0, MAX_TEXT)
      .replace(/^[a-z]{1,10}:\/\/[^/?#]{0,300}/i, '')
      .split(/[?#]/, 1)[0] ?? '',
  );
  for (const segment of path.split('/')) {
    const extension = /\.([a-z0-9]{1,8})$/i.exec(segment)?.[1]?.toLowerCase();
    if (extension !== undefined && STILL_FILES.has(extension)) continue;
    // A template's parameter is a value that is filled in, not a word of the API.
    const word = actingWords(splitWords(segment.replace(/\{[^{}]{0,100}\}/g, ' ')));
    if (word !== undefined) return word;
  }
  return undefined;
}

function actingQuery(url: string): string | undefined {
  for (const [name, value] of queryPairs(url)) {
    const words = splitWords(name);
    const pure = words.find((word) => PURE_VERBS.has(word) && word !== 'set' && word !== 'verify');
    if (pure !== undefined) return pure;
    const commands = words.length === 1 && COMMAND_PARAMETERS.has(words[0] ?? '');
    const word = commands ? actingWords(splitWords(value)) : undefined;
    if (word !== undefined) return word;
  }
  return undefined;
}

function queryPairs(url: string): [string, string][] {
  const query = url.slice(0, MAX_TEXT).split('#', 1)[0]?.split('?').slice(1).join('?') ?? '';
  return [...new URLSearchParams(query)];
}

/** Summaries begin with what the operation does: `Delete a user`, `Deletes a user`. */
function actingSentence(text: string | undefined): string | undefined {
  const words = splitWords((text ?? '').slice(0, 200)).slice(0, 3);
  const [first = '', ...rest] = words;
  const base = first.replace(/e?s$/, '');
  const determined = /^(?:a|an|the|all|one|this|your|any|every|each|current|existing|new)$/.test(rest[0] ?? '');
  const third = determined ? [first.replace(/s$/, ''), base].find(isVerb) : undefined;
  return third ?? actingWords(words);
}

const isVerb = (word: string): boolean => PURE_VERBS.has(word) || (VERBS_OR_NOUNS.has(word) && !RATHER_NOUNS.has(word));

/** The acting word among the words of one name, if it acts there. */
function actingWords(words: readonly string[]): string | undefined {
  if (words.length > MAX_WORDS_OF_A_NAME || words.some((word) => HEADLINE_WORDS.has(word))) return undefined;
  for (const [at, word] of words.entries()) {
    const joined = word + (words[at + 1] ?? '');
    if (joined !== word && PARTED.has(joined)) return joined;
    if (glued(word)) return word;
    if (PURE_VERBS.has(word) && !isThing(words, at)) return word;
    if (VERBS_OR_NOUNS.has(word) && actsInCompany(words, at)) return word;
  }
  return undefined;
}

/** Verbs in two words. */
const PARTED = new Set(['logout', 'logoff', 'signout', 'shutdown', 'startover', 'poweroff', 'optout', 'rollback']);

/** `reset-token`, `verify-status`, `set-list`: the verb tells which thing, when the thing is a measure of it. */
const isThing = (words: readonly string[], at: number): boolean =>
  /^(?:stop|reset|send|verify|cancel|set)$/.test(words[at] ?? '') &&
  /^(?:date|dates|time|times|at|history|count|id|point|points)$/.test(words[at + 1] ?? '');

function actsInCompany(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const before = words[at - 1];
  const after = words[at + 1];
  if (before !== undefined && POINTERS.has(before)) return false;
  if (after === undefined) return !RATHER_NOUNS.has(word) && (before === undefined || !MEASURES.has(before));
  if (RATHER_NOUNS.has(word)) return false;
  return !(word === 'update' ? UPDATE_MEASURES : MEASURES).has(after);
}

const glued = (word: string): boolean =>
  GLUING_VERBS.some((verb) => word.startsWith(verb) && GLUED_OBJECTS.has(word.slice(verb.length)));

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
