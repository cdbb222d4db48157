import type { ApiDocument } from '../../openapi/document.ts';
import { oncePer } from '../../parse/once-per.ts';
import { type ActingSubject, acting } from './acting.ts';

/** Fewer may be exceptions in an API of another style. */
const FEWEST = 3;
/** One in so many. */
const SHARE = 8;

/** Whether a document shows an API that takes its commands by GET. Words that are a command or a thing elsewhere are commands there. */
export const takesCommands = oncePer((document: ApiDocument): boolean => {
  const gets = document.operations.filter(({ method }) => method === 'GET');
  return showCommands(gets.map(subject), document.operations.length - gets.length);
});

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
