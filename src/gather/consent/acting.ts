import { isSafeMethod } from '../../parse/safe-method.ts';
import { pathWords } from '../../parse/uri.ts';
import { splitWords } from '../../parse/words.ts';
import { actingValue, meaningOfPath } from './address.ts';
import { leadsToForm } from './link-forms.ts';
import { meaningOfId } from './name.ts';
import { type ActingParameter, actingParameter } from './parameters.ts';
import type { Meaning } from './phrase.ts';
import { meaningOfQuery } from './query.ts';
import { meaningOfSummary, meaningOfText } from './sentence.ts';
import { unknownVerb } from './unknown-verb.ts';
import { ACTING } from './verbs.ts';

/** All that is known of a request before it is sent. */
export interface ActingSubject {
  readonly method: string;
  /** Absolute, or a path with its query; a document's template (`/users/{id}`) too. */
  readonly url: string;
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly ActingParameter[];
  /** The URL as it is sent, where `url` is a template. */
  readonly sent?: string;
  /** What a person reads on the link that leads there. */
  readonly linkText?: string;
}

/** Where it is said that a request acts, and the word that says so. */
export interface Acting {
  readonly where: 'method' | 'path' | 'query' | 'parameter' | 'operation id' | 'summary' | 'description' | 'link text';
  readonly word: string;
}

/**
 * Whether a request does something instead of reading, from everything known of it: the one place that decides. Undefined for a read.
 * `strict`, for requests that carry a user's credentials: a path that ends in a verb acts even where a text beside it speaks of reading.
 */
export function acting(subject: ActingSubject, strict = false): Acting | undefined {
  const method = subject.method.toUpperCase();
  if (!isSafeMethod(method)) return { where: 'method', word: method };
  if (method === 'OPTIONS' || method === 'TRACE') return undefined;
  const said = saidOf(subject);
  const stated = firstOf([
    ['summary', said.summary],
    ['description', said.description],
    ['link text', leadsToForm(subject.linkText, strict) ? undefined : said.linkText],
  ]);
  if (stated !== undefined) return stated;
  const parameter = actingParameter(
    subject.parameters ?? [],
    `${subject.url} ${subject.operationId ?? ''} ${subject.summary ?? ''}`,
  );
  if (parameter !== undefined) return { where: 'parameter', word: parameter };
  const isSaidToRead = said.summary?.kind === 'reads' || said.description?.kind === 'reads';
  const id = ofThing(subject) ? undefined : said.id;
  if (id?.kind === 'acts' && (!isSaidToRead || (strict && id.pure))) return { where: 'operation id', word: id.word };
  // An id that begins with `get` may only repeat the method.
  const isNamedRead = id?.kind === 'reads' ? (/^get/i.test(subject.operationId ?? '') ? 'perhaps' : 'yes') : 'no';
  const found = ofAddress(subject, isSaidToRead ? 'yes' : isNamedRead, strict);
  const unknown = strict && !isSaidToRead && isNamedRead === 'no' ? unknownVerb(subject.summary ?? '') : undefined;
  return found ?? (unknown === undefined ? undefined : { where: 'summary', word: unknown });
}

/** `run_files_manifest` of `/runs/{id}/files/manifest`: the first word is the thing of the path. */
function ofThing({ operationId = '', url }: ActingSubject): boolean {
  const [first = ''] = splitWords(operationId);
  return (
    first !== '' && !ACTING.has(first) && pathWords(url).includes(`${first}s`) && splitWords(operationId).length > 2
  );
}

interface Said {
  readonly summary: Meaning;
  readonly description: Meaning;
  readonly linkText: Meaning;
  readonly id: Meaning;
}

function saidOf({ summary, description, linkText, operationId }: ActingSubject): Said {
  return {
    summary: summary === undefined ? undefined : meaningOfSummary(summary),
    description: description === undefined ? undefined : meaningOfText(description),
    linkText: linkText === undefined ? undefined : meaningOfSummary(linkText),
    id: operationId === undefined ? undefined : meaningOfId(operationId),
  };
}

function firstOf(meanings: readonly (readonly [Acting['where'], Meaning])[]): Acting | undefined {
  for (const [where, meaning] of meanings) if (meaning?.kind === 'acts') return { where, word: meaning.word };
  return undefined;
}

/** The words of a URL count where nothing else says that it reads. */
function ofAddress(
  { url, sent = url }: ActingSubject,
  isRead: 'yes' | 'perhaps' | 'no',
  strict: boolean,
): Acting | undefined {
  const query = meaningOfQuery(sent);
  if (query?.kind === 'acts') return { where: 'query', word: query.word };
  const value = actingValue(url, sent);
  if (value !== undefined) return { where: 'path', word: value };
  const { acting: word, certain, always } = meaningOfPath(url);
  if (always !== undefined) return { where: 'path', word: always };
  if (word === undefined || (isRead === 'yes' && !(strict && certain)) || (isRead === 'perhaps' && !certain))
    return undefined;
  return { where: 'path', word };
}
