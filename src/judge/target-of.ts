import type { Recording } from '../derive/recording/recording.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Masked, Report } from '../model/report.ts';
import { filesOf } from './files-read.ts';
import type { Mask } from './mask.ts';

/** What was scanned, as the report names it. */
export function targetOf(
  { evidence, unreached }: { readonly evidence: Evidence; readonly unreached?: Recording['unreached'] },
  mask: Mask,
): Report['target'] {
  const surface = evidence.surface.ok ? evidence.surface.value : undefined;
  const recorded = surface?.recorded;
  const given = [...(recorded?.files ?? []), ...(evidence.logs.ok ? evidence.logs.value.files : [])];
  const url = surface?.target ?? unreached?.target;
  const document = evidence.document.ok ? evidence.document.value : undefined;
  return {
    ...(url !== undefined && { url: mask.value(url) }),
    ...(surface?.publicUrl !== undefined && { publicUrl: mask.value(surface.publicUrl) }),
    ...(document !== undefined && {
      document: {
        from: nameOrUrl(document.from, mask),
        title: mask.value(document.title),
        version: mask.value(document.version),
        operations: document.operations.length,
      },
    }),
    ...filesOf(evidence, mask),
    ...(given.length > 0 && { paths: given.map((path) => mask.name(path)) }),
    sources: [
      ...(url === undefined || recorded?.isAlone === true ? [] : ['live' as const]),
      ...(recorded === undefined ? [] : ['har' as const]),
      ...(evidence.logs.ok ? ['log' as const] : []),
      ...(document === undefined ? [] : ['openapi' as const]),
      ...(evidence.texts.ok || evidence.source.ok ? ['code' as const] : []),
    ],
    ...(surface !== undefined && {
      frameworks: surface.frameworks.map(({ id, confidence, evidence: signs }) => ({
        id,
        confidence,
        evidence: signs.map((each) => mask.quoted(each)),
      })),
    }),
  };
}

/** A local file keeps its name; a URL is received text. */
const nameOrUrl = (from: string, mask: Mask): Masked => (/^https?:/i.test(from) ? mask.value(from) : mask.name(from));
