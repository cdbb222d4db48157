import { UsageError } from '../model/usage-error.ts';
import { lineFinder } from '../openapi/read/lines.ts';
import { composeYaml } from '../openapi/read/yaml-document.ts';
import { runAtOnce } from '../parse/steps.ts';
import type { RecipePlace } from './recipe.ts';
import { type Schema, schemaProblem } from './schema.ts';

/** A file that says how to sign in: its value, and where each part of it is written. */
export interface AuthFile {
  readonly file: string;
  readonly value: unknown;
  placeOf(pointer: string): RecipePlace;
}

/** The value of an environment variable; undefined where there is none. */
export type Environment = (name: string) => string | undefined;

/** People write these files by hand. */
const MAX_LENGTH = 1_000_000;

/** A mistake in such a file, at its line and column. */
export const mistake = ({ file, line, column }: RecipePlace, message: string): UsageError =>
  new UsageError('invalid-recipe', `${file}:${line}:${column}: ${message}`);

/** Reads YAML or JSON of a schema. Throws UsageError, in one line with its place, where it is none. */
export function readAuthFile(file: string, text: string, schema: Schema): AuthFile {
  const lineAt = lineFinder(text);
  const at = (offset: number): RecipePlace => ({ file, ...lineAt(offset) });
  if (text.length > MAX_LENGTH) throw mistake(at(0), `the file is longer than ${MAX_LENGTH} characters`);
  const document = runAtOnce(composeYaml(text, file));
  if ('tooMuch' in document) throw mistake(at(0), document.tooMuch);
  const [error] = document.errors;
  if (error !== undefined)
    throw mistake(at(error.at), `not valid YAML (${error.code.toLowerCase().replaceAll('_', ' ')})`);
  const { value, reader } = document;
  const placeOf = (pointer: string): RecipePlace => at(reader.places.offsetOf(value, pointer));
  const [problem] = reader.problems;
  if (problem !== undefined) throw mistake(placeOf(problem.at.pointer), problem.message);
  const wrong = schemaProblem(schema, value);
  if (wrong !== undefined) throw mistake(placeOf(wrong.pointer), `${wrong.pointer || 'the file'}: ${wrong.message}`);
  return { file, value, placeOf };
}

/** The value of `env:NAME`. Throws UsageError where it is not set. */
export function variable(name: string, environment: Environment, at: RecipePlace): string {
  const value = environment(name);
  if (value === undefined || value === '') throw mistake(at, `environment variable ${name} is not set`);
  return value;
}
