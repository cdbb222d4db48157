import type { JsonFault } from '../parse/json-fault.ts';
import type { Problem, SourceText } from './document.ts';
import { lineFinder } from './lines.ts';
import { refused, type SourceReading } from './source-reading.ts';
import { composeYaml } from './yaml-document.ts';
import { type YamlPlaces, yamlPlaces } from './yaml-places.ts';
import { yamlValue } from './yaml-value.ts';

/** YAML is read some hundred times slower than JSON. */
const MAX_LENGTH = 20_000_000;
const MOST_PROBLEMS = 100;

/**
 * YAML, or JSON with a fault, read as far as it goes. Anchors are shared, never copied; what multiplies by aliases of aliases is left out.
 * Never throws.
 */
export function readYaml({ from, text }: SourceText, fault?: JsonFault): SourceReading {
  const lineAt = lineFinder(text);
  const tooMuch = (why: string): SourceReading => {
    if (fault === undefined) return refused(from, 'limit', why);
    const { line, column } = lineAt(fault.at);
    return refused(from, 'syntax', `it is not JSON at line ${line}, column ${column} (${fault.why})`, { line, column });
  };
  if (text.length > MAX_LENGTH) return tooMuch(`the YAML is longer than ${MAX_LENGTH} characters`);
  const document = composeYaml(text);
  if ('tooMuch' in document) return tooMuch(document.tooMuch);
  const { value, problems, targets } = yamlValue(document, from);
  const places = yamlPlaces(document.contents, targets);
  const source = { from, text, value, locate: (pointer: string) => lineAt(places.offsetOf(pointer)) };
  const { errors } = document;
  const reporter = { from, places, lineAt };
  if (fault !== undefined) {
    // Where JSON was meant, its own fault says all that YAML's would.
    const found = { what: 'it is not JSON', ...fault, loses: errors.length > 0 };
    return { ok: true, source, problems: [syntaxProblem(reporter, found)] };
  }
  const faults = errors.slice(0, MOST_PROBLEMS).map(({ pos: [at], code }) => {
    const why = code.toLowerCase().replaceAll('_', ' ');
    return syntaxProblem(reporter, { what: 'the YAML is broken', at, why, loses: true });
  });
  return { ok: true, source, problems: [...faults, ...problems] };
}

interface Reporter {
  readonly from: string;
  readonly places: YamlPlaces;
  readonly lineAt: ReturnType<typeof lineFinder>;
}

function syntaxProblem(
  { from, places, lineAt }: Reporter,
  { what, at, why, loses }: JsonFault & { readonly what: string; readonly loses: boolean },
): Problem {
  const { line, column } = lineAt(at);
  const read = what === 'it is not JSON' ? 'it was read as YAML as far as it goes' : 'it was read as far as it goes';
  const message = `${what} at line ${line}, column ${column} (${why}); ${read}`;
  return { kind: 'syntax', at: { file: from, pointer: places.pointerAt(at) }, message, loses };
}
