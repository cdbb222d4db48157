import { statSync } from 'node:fs';
import type { UsageCode } from '../model/usage-error.ts';
import { type JsonRefusal, JsonWeight } from '../parse/json-weight.ts';
import { fail } from './fail.ts';
import { piecesOfGiven, readGiven, readGivenText } from './files.ts';

/** 50,000 recorded exchanges have as many, and so has the longest report that a server takes. */
const MOST_VALUES = 6_000_000;

/** The value of a JSON file that anyone may have written. Throws UsageError with this code where it is none, or where its values would fill the memory. */
export function readJson(path: string, code: UsageCode, mostBytes: number): unknown {
  const weight = new JsonWeight(MOST_VALUES);
  const weigh = (piece: Uint8Array): void => {
    const refusal = weight.push(piece);
    if (refusal !== undefined) throw fail(code, `${path}: ${WHY[refusal]}`);
  };
  try {
    return JSON.parse(textOf(path, mostBytes, weigh));
  } catch (error) {
    if (error instanceof SyntaxError) throw fail(code, `${path}: ${WHY.invalid}`, error);
    throw error;
  }
}

const WHY: Readonly<Record<JsonRefusal, string>> = {
  invalid: 'not valid JSON',
  deep: 'it is nested too deeply to be a file of openbrick',
  many: `it has more than ${MOST_VALUES.toLocaleString('en')} values`,
};

/** A file is weighed before it is held; of a stream there is only one look. */
function textOf(path: string, mostBytes: number, weigh: (piece: Uint8Array) => void): string {
  if (path === '-' || !isFile(path)) {
    const bytes = readGiven(path, mostBytes);
    weigh(bytes);
    return bytes.toString('utf8');
  }
  let length = 0;
  for (const piece of piecesOfGiven(path)) {
    length += piece.length;
    if (length > mostBytes) break;
    weigh(piece);
  }
  return readGivenText(path, mostBytes);
}

/** What cannot be looked at is left to the reading, which says why. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
