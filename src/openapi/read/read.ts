/** Reads an API document of any version, as far as it can be read. */

import { isRecord } from '../../parse/record.ts';
import { runAtOnce, type Steps } from '../../parse/steps.ts';
import type { ApiDocument, Dialect, Problem, Source, SourceText } from '../document.ts';
import { DocumentMemory } from './document-memory.ts';
import { fieldProblems } from './fields.ts';
import { operationsIn } from './operations.ts';
import { createReading, type Found, type Reading, textOf, textsOf } from './reading.ts';
import { schemesIn, securityIn } from './security.ts';
import { serversIn, serversOf2 } from './servers.ts';
import { readSource } from './source.ts';

/** The document, or why the first text is none, with the place. */
export type DocumentReading =
  | { readonly ok: true; readonly document: ApiDocument }
  | { readonly ok: false; readonly problem: Problem; readonly line: number; readonly column: number };

/**
 * The first text is the entry; the others are those that its references lead to. Never throws, and never gives up for a part: what cannot
 * be used is in `problems`.
 */
export const readDocument = (texts: readonly SourceText[]): DocumentReading => runAtOnce(readingDocument(texts));

/** The same, as far as there is time: texts for which there is none are left out. */
export function* readingDocument(texts: readonly SourceText[]): Steps<DocumentReading> {
  const [entry, ...others] = texts;
  if (entry === undefined) return refusal('', 'the document is empty');
  const memory = new DocumentMemory();
  const first = yield* readSource(entry, memory);
  if (!first.ok) return first;
  const { value } = first.source;
  const found = dialectOf(value);
  if (found === undefined || !isRecord(value)) {
    const [fault] = first.problems;
    return refusal(
      entry.from,
      fault?.message ?? 'not an API document: neither `openapi` nor `swagger` at the top level',
    );
  }
  const sources: Source[] = [first.source];
  const before: Problem[] = [...first.problems];
  for (const text of others) {
    const reading = yield* readSource(text, memory);
    if (reading.ok) sources.push(reading.source);
    before.push(...(reading.ok ? reading.problems : [reading.problem]));
  }
  const reading = createReading(sources, found.dialect);
  for (const problem of before) reading.report(problem);
  return { ok: true, document: documentFrom(reading, { node: value, at: { file: entry.from, pointer: '' } }, found) };
}

const refusal = (file: string, message: string): DocumentReading => ({
  ok: false,
  problem: { kind: 'wrong-type', at: { file, pointer: '' }, message, loses: true },
  line: 1,
  column: 1,
});

interface Version {
  readonly dialect: Dialect;
  readonly version: string;
  readonly isKnown: boolean;
}

function dialectOf(value: unknown): Version | undefined {
  if (!isRecord(value)) return undefined;
  const written: unknown = value['openapi'] ?? value['swagger'];
  // YAML reads `swagger: 2.0` as a number.
  if (typeof written !== 'string' && typeof written !== 'number') return undefined;
  const version = typeof written === 'number' ? written.toFixed(1) : written.slice(0, 50);
  const dialect = (['2.0', '3.0', '3.1', '3.2', '3.3'] as const).find(
    (each) => version === each || version.startsWith(`${each}.`),
  );
  return {
    dialect: dialect ?? (version.startsWith('1') || version.startsWith('2') ? '2.0' : '3.2'),
    version,
    isKnown: dialect !== undefined,
  };
}

function documentFrom(
  reading: Reading & { readonly problems: readonly Problem[] },
  root: Found,
  found: Version,
): ApiDocument {
  const { dialect, version, isKnown } = found;
  for (const problem of fieldProblems(dialect, 'document', root)) reading.report(problem);
  if (!isKnown) {
    const at = reading.below(root.at, 'openapi' in root.node ? 'openapi' : 'swagger');
    const message = `unknown version; it was read as ${dialect}`;
    reading.report({ kind: 'bad-value', at, message, name: version, loses: false });
  }
  const info = Object.hasOwn(root.node, 'info') ? reading.object(root, 'info', 'info') : undefined;
  const schemes = schemesIn(reading, root);
  const security = securityIn(reading, root, schemes);
  const servers = dialect === '2.0' ? serversOf2(reading, root) : serversIn(reading, root);
  const operations = operationsIn(reading, root, {
    servers,
    schemes,
    security,
    consumes: textsOf(root, 'consumes'),
    produces: textsOf(root, 'produces'),
  });
  return {
    dialect,
    version,
    title: (info && textOf(info, 'title', 200)) ?? '',
    apiVersion: (info && textOf(info, 'version', 100)) ?? '',
    from: root.at.file,
    sources: reading.sources,
    servers,
    schemes,
    ...(security !== undefined && { security }),
    operations,
    problems: reading.problems,
  };
}
