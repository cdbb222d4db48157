import { isSafeMethod } from '../../parse/safe-method.ts';
import { pathWords } from '../../parse/uri.ts';
import { splitWords } from '../../parse/words.ts';
import { actingValue, isSimplePath, meaningOfPath } from './address.ts';
import { leadsToForm } from './link-forms.ts';
import { meaningOfId } from './name.ts';
import { type ActingParameter, actingParameter } from './parameters.ts';
import type { Meaning } from './phrase.ts';
import { meaningOfQuery } from './query.ts';
import { meaningOfSummary, meaningOfText } from './sentence.ts';
import { namesCommands } from './tags.ts';
import { unknownVerb } from './unknown-verb.ts';
import { ACTING } from './verbs.ts';
import { type Acting, type Evidence, verdict, type Weights, weightsOf } from './weights.ts';

/** All that is known of a request before it is sent. */
export interface ActingSubject {
  readonly method: string;
  /** Absolute, or a path with its query; a document's template (`/users/{id}`) too. */
  readonly url: string;
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly ActingParameter[];
  readonly tags?: readonly string[];
  /** The document shows an API that takes its commands by GET. */
  readonly takesCommands?: boolean;
  /** The URL as it is sent, where `url` is a template. */
  readonly sent?: string;
  /** What a person reads on the link that leads there. */
  readonly linkText?: string;
}

/**
 * Whether a request does something instead of reading, from everything known of it: the one place that decides, by the weights of
 * `weights.ts`. Undefined for a read. `strict`, for requests that carry a user's credentials: a word that may be a command is enough.
 */
export function acting(subject: ActingSubject, strict = false): Acting | undefined {
  const method = subject.method.toUpperCase();
  if (!isSafeMethod(method)) return { where: 'method', word: method };
  if (method === 'OPTIONS' || method === 'TRACE') return undefined;
  const weights = weightsOf(strict, subject.parameters !== undefined && !isSimplePath(subject.url));
  const takesCommands = subject.takesCommands === true || namesCommands(subject.tags ?? []);
  const stated = [...ofTexts(subject, weights, strict), ...ofNames(subject, weights), ...ofAddress(subject, weights)];
  const evidence = stated.length > 0 || subject.takesCommands !== true ? stated : ofSilence(subject, weights);
  const found = verdict(evidence, weights, takesCommands);
  if (found === undefined) return undefined;
  const { where, word, unclear } = found;
  return { where, word, ...(unclear && { unclear }) };
}

function ofTexts(subject: ActingSubject, weights: Weights, strict: boolean): Evidence[] {
  const { summary, description, linkText, parameters = [], url, operationId } = subject;
  const stated = (where: Acting['where'], meaning: Meaning): Evidence[] =>
    evidenceOf(where, meaning, { pure: weights.stated, usual: weights.stated, reads: weights.statedRead }, weights);
  const parameter = actingParameter(parameters, `${url} ${operationId ?? ''} ${summary ?? ''}`);
  const unknown = summary === undefined ? undefined : unknownVerb(summary);
  return [
    ...(summary === undefined ? [] : stated('summary', meaningOfSummary(summary))),
    ...(description === undefined ? [] : stated('description', meaningOfText(description))),
    ...(linkText === undefined || leadsToForm(linkText, strict) ? [] : stated('link text', meaningOfSummary(linkText))),
    ...(parameter === undefined ? [] : [{ where: 'parameter' as const, word: parameter, weight: weights.stated }]),
    ...(unknown === undefined
      ? []
      : [{ where: 'summary' as const, word: unknown, weight: weights.unknown, unclear: true as const }]),
  ];
}

function ofNames(subject: ActingSubject, weights: Weights): Evidence[] {
  const { operationId } = subject;
  if (operationId === undefined) return [];
  const reads = /^get/i.test(operationId) ? weights.idGet : weights.idRead;
  const meaning = meaningOfId(operationId);
  if (meaning?.kind !== 'reads' && ofThing(subject)) return [];
  return evidenceOf('operation id', meaning, { pure: weights.pureId, usual: weights.id, reads }, weights);
}

/** `run_files_manifest` of `/runs/{id}/files/manifest`: the first word is the thing of the path. */
function ofThing({ operationId = '', url }: ActingSubject): boolean {
  const [first = ''] = splitWords(operationId);
  return (
    first !== '' && !ACTING.has(first) && pathWords(url).includes(`${first}s`) && splitWords(operationId).length > 2
  );
}

function ofAddress({ url, sent = url }: ActingSubject, weights: Weights): Evidence[] {
  const query = meaningOfQuery(sent);
  const stated = { pure: weights.stated, usual: weights.stated, reads: weights.idRead };
  const value = actingValue(url, sent);
  const { always, acting: word, certain, unclear, reads } = meaningOfPath(url);
  const sure = always ?? value;
  return [
    ...evidenceOf('query', query, stated, weights),
    ...(sure === undefined ? [] : [{ where: 'path' as const, word: sure, weight: weights.stated }]),
    ...(word === undefined
      ? []
      : [{ where: 'path' as const, word, weight: certain ? weights.lastPart : weights.path }]),
    ...(reads === true ? [{ where: 'path' as const, word: '', weight: weights.idRead }] : []),
    ...(unclear === undefined
      ? []
      : [{ where: 'path' as const, word: unclear, weight: weights.unclear, unclear: true as const }]),
  ];
}

/** Among commands, a name that nothing explains and that is no thing's may be one more: `/beep`, `?function=fade`. */
function ofSilence({ url, summary = '', description = '' }: ActingSubject, { unclear }: Weights): Evidence[] {
  const [path = ''] = url.split('?', 1);
  if (summary !== '' || description !== '' || meaningOfPath(path).isThing) return [];
  return [{ where: 'path', word: path, weight: unclear, unclear: true as const }];
}

/** The weight of a meaning: of a pure verb, of one that is usually a verb, of a read. */
function evidenceOf(
  where: Acting['where'],
  meaning: Meaning,
  { pure, usual, reads }: { readonly pure: number; readonly usual: number; readonly reads: number },
  { unclear }: Weights,
): Evidence[] {
  if (meaning === undefined) return [];
  if (meaning.kind === 'reads') return [{ where, word: '', weight: reads }];
  if (meaning.kind === 'unclear') return [{ where, word: meaning.word, weight: unclear, unclear: true as const }];
  return [{ where, word: meaning.word, weight: meaning.pure ? pure : usual }];
}
