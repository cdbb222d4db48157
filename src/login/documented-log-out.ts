import { basePaths } from '../derive/document/document-paths.ts';
import { own, quote, say } from '../model/said.ts';
import type { ApiDocument, DocumentedOperation } from '../openapi/document.ts';
import { pathWords } from '../parse/uri.ts';
import type { Recipe, Step } from './recipe.ts';

const WORDS = new Set(['logout', 'signout', 'logoff', 'signoff']);

/** The log-out operation of the document, for files that name none: a POST or DELETE that takes no values. */
export function documentedLogOut(document: ApiDocument, { file }: Recipe, origin: string): Step | undefined {
  const operation = document.operations.find((each) => isLogOut(each) && takesNothing(each));
  if (operation === undefined) return undefined;
  const { method, path } = operation;
  const [base = ''] = basePaths(document, operation, origin);
  return {
    at: { file, line: 1, column: 1 },
    label: say`${own(method)} ${quote(path)} of the API document`,
    request: { method, url: base + path, headers: [] },
    follow: false,
    extract: [],
  };
}

function isLogOut({ method, path, operationId = '' }: DocumentedOperation): boolean {
  if (method !== 'POST' && method !== 'DELETE') return false;
  return (
    isNamed(pathWords(path)) || isNamed(pathWords(operationId)) || (method === 'DELETE' && /\/sessions?\/?$/.test(path))
  );
}

const isNamed = (words: readonly string[]): boolean =>
  words.some((word) => WORDS.has(word)) ||
  words.some((word, i) => /^(?:log|sign)$/.test(word) && /^(?:out|off)$/.test(words[i + 1] ?? ''));

/** Without a value that it requires; all sessions of an account are not ours to end. */
const takesNothing = ({ path, parameters, body }: DocumentedOperation): boolean =>
  !path.includes('{') &&
  !/all|every/i.test(path) &&
  parameters.every(({ required }) => !required) &&
  body?.required !== true;
