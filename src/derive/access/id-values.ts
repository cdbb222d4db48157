import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ApiDocument, DocumentedOperation, Parameter } from '../../openapi/document.ts';
import { idParameters } from '../../openapi/request/id-parameter.ts';
import { basePaths } from '../document/document-paths.ts';

/** The value of a parameter that chooses an object, in a request. */
export interface IdValue {
  readonly parameter: Parameter;
  readonly value: string;
}

interface Where {
  readonly model: ApiDocument;
  readonly surface: Surface;
}

/** The IDs of an operation's object in a request, those of the path first; undefined where one is missing or is not a whole segment. */
export function idValues(
  request: Exchange['request'],
  operation: DocumentedOperation,
  where: Where,
): readonly IdValue[] | undefined {
  const url = new URL(request.url);
  const inPath = valuesInPath(url, operation, where);
  if (inPath === undefined) return undefined;
  const values = [...inPath];
  for (const parameter of idParameters(operation)) {
    if (parameter.in === 'path') continue;
    const value = parameter.in === 'query' ? url.searchParams.get(parameter.name) : headerIn(request, parameter.name);
    if (value === null || value === undefined || value === '') return undefined;
    values.push({ parameter, value });
  }
  return values;
}

const headerIn = ({ headers }: Exchange['request'], wanted: string): string | undefined =>
  headers.find(([name]) => name.toLowerCase() === wanted.toLowerCase())?.[1];

function valuesInPath(url: URL, operation: DocumentedOperation, { model, surface }: Where): IdValue[] | undefined {
  const segments = segmentsOf(url.pathname);
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
): IdValue[] | undefined {
  const values: IdValue[] = [];
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
