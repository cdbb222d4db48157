import type { ApiDocument } from '../../openapi/document.ts';
import { pathFilter } from '../../parse/path-globs.ts';
import { candidate } from '../survey/candidate.ts';
import type { GatherOptions } from '../survey/gather-options.ts';
import { createSurveyor, EXCLUDED } from '../survey/surveyor.ts';
import { commonPlaces, furtherPlaces } from '../survey/well-known.ts';
import { createWire } from '../wire/wire.ts';
import { type PlannedOperation, planOperations } from './document-plan.ts';
import { documentReader } from './document-reader.ts';
import { discoverDocument, givenDocument } from './find-document.ts';

/** A scan's requests for the operations of a document, before any of them is sent. */
export interface DryRun {
  readonly document: ApiDocument;
  readonly planned: readonly PlannedOperation[];
  /** Reads that went out to find the document: none when its text was given. */
  readonly sent: number;
}

/** Plans and sends nothing, but for the reads that find a document that was not given as a file. Undefined when there is none. */
export async function dryRun(options: GatherOptions): Promise<DryRun | undefined> {
  const wire = createWire(options);
  try {
    const surveyor = createSurveyor(wire, options);
    const read = documentReader(options.limits.maxTimeMs, wire.ended);
    const search = { ...options, surveyor, wire, read };
    const choice = options.document ?? { kind: 'auto' };
    const given = await givenDocument(choice, search);
    if (!given.ok && choice.kind === 'auto') {
      const paths = [...commonPlaces(), ...furtherPlaces()].filter(surveyor.wants);
      await surveyor.requestQuietly(paths.map((path) => candidate(options.target.origin + path, 'well-known')));
    }
    const found = choice.kind === 'auto' ? await discoverDocument(search) : undefined;
    const document = given.ok ? given.value : found;
    if (document === undefined) return undefined;
    const wants = pathFilter(options.include, options.exclude);
    const planned = planOperations(document, options).map((each) =>
      each.notSent !== undefined || wants(new URL(each.request.url).pathname)
        ? each
        : { ...each, notSent: EXCLUDED.detail },
    );
    return { document, planned, sent: wire.stats().sent };
  } finally {
    await wire.close();
  }
}
