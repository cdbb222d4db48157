/** Texts of a document as values, with their places and with what is wrong in them. */
import { findJsonFault } from '../../parse/json-fault.ts';
import type { Steps } from '../../parse/steps.ts';
import type { Problem, SourceText } from '../document.ts';
import { DocumentMemory, TOO_LARGE } from './document-memory.ts';
import { measureJson } from './json-measure.ts';
import { duplicateMembers, jsonPlaces } from './json-places.ts';
import { lineFinder } from './lines.ts';
import { refused, type SourceReading } from './source-reading.ts';
import { readYaml } from './yaml-source.ts';

/** Characters of one text: documents that write every reference out have 60 to 80 MB. */
const MAX_LENGTH = 100_000_000;
const MAX_DEPTH = 1000;
const MOST_DUPLICATES = 100;

/** As far as there is time. Never throws. */
export function* readSource(given: SourceText, memory = new DocumentMemory()): Steps<SourceReading> {
  const text = given.text.startsWith('\ufeff') ? given.text.slice(1) : given.text;
  const { from } = given;
  if (text.length > MAX_LENGTH) return refused(from, 'limit', `the text is longer than ${MAX_LENGTH} characters`);
  const isJson = /^\s{0,1000}[{[]/.test(text);
  if (!isJson) return yield* readYaml({ from, text });
  const measure = measureJson(text, MAX_DEPTH);
  if (measure.depth > MAX_DEPTH) return refused(from, 'limit', `it is nested deeper than ${MAX_DEPTH} levels`);
  if (!memory.takes(text, measure)) return refused(from, 'limit', TOO_LARGE);
  const value = parsed(text);
  if (value === undefined) return yield* readYaml({ from, text }, findJsonFault(text));
  const problems = countMembers(value) === measure.members ? [] : duplicatesIn({ from, text });
  const places = jsonPlaces(text, problems.length > 0);
  const lineAt = lineFinder(text);
  const source = { from, text, value, locate: (pointer: string) => lineAt(places.offsetOf(pointer)) };
  return { ok: true, source, problems };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Of two members with one name `JSON.parse` keeps one: where fewer came out than went in, some are double. Not deeper than `MAX_DEPTH`, which
 * was measured.
 */
function countMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let members = 0;
  if (Array.isArray(value)) {
    for (const each of value) if (typeof each === 'object') members += countMembers(each);
    return members;
  }
  // A list of the values of each object would take as much memory again.
  const record = value as Readonly<Record<string, unknown>>;
  for (const name in record) {
    const each = record[name];
    members += typeof each === 'object' ? 1 + countMembers(each) : 1;
  }
  return members;
}

const duplicatesIn = ({ from, text }: SourceText): Problem[] =>
  duplicateMembers(text, MOST_DUPLICATES).map(({ pointer, name }) => ({
    kind: 'duplicate-key',
    at: { file: from, pointer },
    message: 'duplicate key in one object; the last one counts',
    name,
    loses: false,
  }));
