import type { Surface } from '../../model/evidence.ts';
import type { ApiDocument, DocumentedOperation, Parameter } from '../../openapi/document.ts';
import { basePaths } from '../document/document-paths.ts';

/** The value of a path parameter in a URL. */
export interface PathValue {
  readonly parameter: Parameter;
  readonly value: string;
}

/** The values of an operation's path parameters in a URL, in the order of the path; undefined where they are not whole segments. */
export function valuesInPath(
  url: string,
  operation: DocumentedOperation,
  { model, surface }: { readonly model: ApiDocument; readonly surface: Surface },
): readonly PathValue[] | undefined {
  const segments = segmentsOf(new URL(url).pathname);
  for (const base of basePaths(model, operation, surface.origin)) {
    const template = segmentsOf(base + operation.path);
    const found = template.length === segments.length ? valuesOf(template, segments, operation) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

const segmentsOf = (path: string): string[] => path.replace(/\/$/, '').split('/');

function valuesOf(
  template: readonly string[],
  segments: readonly string[],
  { parameters }: DocumentedOperation,
): readonly PathValue[] | undefined {
  const values: PathValue[] = [];
  for (const [at, part] of template.entries()) {
    const segment = decoded(segments[at] ?? '');
    if (!part.includes('{')) {
      if (part !== segments[at] && part !== segment) return undefined;
      continue;
    }
    const parameter = parameters.find((each) => each.in === 'path' && part === `{${each.name}}`);
    if (parameter === undefined || segment === '') return undefined;
    values.push({ parameter, value: segment });
  }
  return values;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
