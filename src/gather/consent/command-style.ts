import type { ApiDocument } from '../../openapi/document.ts';
import { type ActingSubject, acting } from './acting.ts';

/** Fewer may be exceptions in an API of another style. */
const FEWEST = 3;
/** One in so many. */
const SHARE = 8;

const known = new WeakMap<ApiDocument, boolean>();

/** Whether a document shows an API that takes its commands by GET. Words that are a command or a thing elsewhere are commands there. */
export function takesCommands(document: ApiDocument): boolean {
  const told = known.get(document);
  if (told !== undefined) return told;
  const gets = document.operations.filter(({ method }) => method === 'GET');
  const found = showCommands(gets.map(subject), document.operations.length - gets.length);
  known.set(document, found);
  return found;
}

/** Whether these GETs of one API are commands often enough, beside so many operations of methods that are meant for that. */
export function showCommands(gets: readonly ActingSubject[], writes: number): boolean {
  const commands = gets.filter((get) => acting(get) !== undefined).length;
  return commands >= FEWEST && commands * SHARE >= gets.length && writes <= 2 * commands;
}

const subject = ({
  method,
  path,
  operationId,
  summary,
  description,
  parameters,
}: ApiDocument['operations'][number]): ActingSubject => ({
  method,
  url: path,
  parameters,
  ...(operationId !== undefined && { operationId }),
  ...(summary !== undefined && { summary }),
  ...(description !== undefined && { description }),
});
