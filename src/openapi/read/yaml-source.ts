import type { JsonFault } from '../../parse/json-fault.ts';
import type { Steps } from '../../parse/steps.ts';
import type { Problem, SourceText } from '../document.ts';
import { lineFinder } from './lines.ts';
import { refused, type SourceReading } from './source-reading.ts';
import { composeYaml } from './yaml-document.ts';

/** YAML is read some hundred times slower than JSON. */
const MAX_LENGTH = 20_000_000;
const MOST_PROBLEMS = 100;

/**
 * YAML, or JSON with a fault, read as far as it goes. Anchors are shared, never copied; what multiplies by aliases of aliases is left out.
 * Never throws.
 */
export function* readYaml({ from, text }: SourceText, fault?: JsonFault): Steps<SourceReading> {
  const lineAt = lineFinder(text);
  const tooMuch = (why: string): SourceReading => {
    if (fault === undefined) return refused(from, 'limit', why);
    const { line, column } = lineAt(fault.at);
    return refused(from, 'syntax', `it is not JSON at line ${line}, column ${column} (${fault.why})`, { line, column });
  };
  if (text.length > MAX_LENGTH) return tooMuch(`the YAML is longer than ${MAX_LENGTH} characters`);
  const document = yield* composeYaml(text, from);
  if ('tooMuch' in document) return tooMuch(document.tooMuch);
  const { value, reader, errors, isCut } = document;
  const { places } = reader;
  const source = { from, text, value, locate: (pointer: string) => lineAt(places.offsetOf(value, pointer)) };
  const reporter = { from, lineAt, pointerAt: (offset: number) => places.pointerAt(value, offset) };
  const cut = isCut ? [cutProblem(from)] : [];
  if (fault !== undefined) {
    // Where JSON was meant, its own fault says all that YAML's would.
    const found = { what: 'it is not JSON', ...fault, loses: errors.length > 0 };
    return { ok: true, source, problems: [syntaxProblem(reporter, found), ...cut] };
  }
  // Where the text was cut, the end of what is open is missing.
  const faults = (isCut ? [] : errors).slice(0, MOST_PROBLEMS).map(({ at, code }) => {
    const why = code.toLowerCase().replaceAll('_', ' ');
    return syntaxProblem(reporter, { what: 'the YAML is invalid', at, why, loses: true });
  });
  return { ok: true, source, problems: [...faults, ...reader.problems, ...cut] };
}

/** Of a text for which the time was up. */
const cutProblem = (file: string): Problem => ({
  kind: 'limit',
  at: { file, pointer: '' },
  message: 'there was no time to read all of it; it was read as far as that',
  loses: true,
});

interface Reporter {
  readonly from: string;
  pointerAt(offset: number): string;
  readonly lineAt: ReturnType<typeof lineFinder>;
}

function syntaxProblem(
  { from, pointerAt, lineAt }: Reporter,
  { what, at, why, loses }: JsonFault & { readonly what: string; readonly loses: boolean },
): Problem {
  const { line, column } = lineAt(at);
  const read = what === 'it is not JSON' ? 'it was read as YAML as far as it goes' : 'it was read as far as it goes';
  const message = `${what} at line ${line}, column ${column} (${why}); ${read}`;
  return { kind: 'syntax', at: { file: from, pointer: pointerAt(at) }, message, loses };
}
