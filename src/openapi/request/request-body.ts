import { isJson, parseMediaType } from '../../parse/media-type.ts';
import { isRecord } from '../../parse/record.ts';
import type { ApiDocument, Content, RequestBody } from '../document.ts';
import { facetsOf } from '../schema/facets.ts';
import { propertiesOf } from '../schema/schema.ts';
import { mismatches } from '../schema/validate.ts';
import { withoutCommands } from './harmless.ts';
import { sample } from './sample.ts';
import { inQuery } from './style.ts';

export interface MadeBody {
  readonly text: string;
  /** For `Content-Type`, with the boundary of a multipart body. */
  readonly mediaType: string;
}

/** A body of the first kind that can be made: JSON before forms, multipart and text. Or why there is none, in our own words. */
export function bodyFor(
  document: ApiDocument,
  { contents }: RequestBody,
  optional: boolean,
): MadeBody | { readonly why: string } {
  const known = contents
    .map((content) => ({ content, kind: kindOf(content) }))
    .filter(({ kind }) => kind !== undefined);
  const [best] = known.sort((one, other) => KINDS.indexOf(one.kind ?? 'text') - KINDS.indexOf(other.kind ?? 'text'));
  if (best?.kind === undefined)
    return { why: 'its body has none of the media types that can be generated: JSON, forms, multipart, text' };
  const value = bodyValue(document, best.content, optional);
  if (value === undefined) return { why: 'no value was found that matches the schema of its body' };
  const essence = parseMediaType(best.content.mediaType)?.essence ?? '';
  return written(document, { ...best, kind: best.kind, essence: essence.includes('*') ? '' : essence }, value);
}

const KINDS = ['json', 'form', 'multipart', 'text'] as const;
type Kind = (typeof KINDS)[number];

function kindOf({ mediaType }: Content): Kind | undefined {
  const media = parseMediaType(mediaType);
  if (isJson(media) || media?.essence === '*/*' || media?.essence === 'application/*') return 'json';
  if (media?.essence === 'application/x-www-form-urlencoded') return 'form';
  if (media?.essence === 'multipart/form-data' || media?.essence === 'multipart/*') return 'multipart';
  return media?.essence === 'text/plain' || media?.essence === 'text/*' || media?.essence === 'application/octet-stream'
    ? 'text'
    : undefined;
}

const MOST_EXAMPLES = 5;

function bodyValue(document: ApiDocument, { schema, examples }: Content, optional: boolean): unknown {
  const example = examples
    .slice(0, MOST_EXAMPLES)
    .find((each) => schema === undefined || mismatches(document, schema, each, 'request').length === 0);
  const value = example ?? (schema === undefined ? {} : sample(document, schema, { direction: 'request', optional }));
  return withoutCommands(value);
}

interface Chosen {
  readonly content: Content;
  readonly kind: Kind;
  /** Empty where the document leaves it open. */
  readonly essence: string;
}

function written(document: ApiDocument, { content, kind, essence }: Chosen, value: unknown): MadeBody {
  const members = Object.entries(isRecord(value) ? value : {});
  switch (kind) {
    case 'json':
      return { text: JSON.stringify(value), mediaType: essence || 'application/json' };
    case 'form':
      return {
        text: members.flatMap(([name, member]) => inQuery({ ...FIELD, name }, member)).join('&'),
        mediaType: essence,
      };
    case 'multipart':
      return multipart(document, content, members);
    case 'text':
      return {
        text: typeof value === 'string' ? value : isRecord(value) ? 'a' : JSON.stringify(value),
        mediaType: essence || 'text/plain',
      };
  }
}

/** Fields of forms are written as `form` with `explode` unless an Encoding Object says otherwise, which is not read. */
const FIELD = { style: 'form', explode: true, allowReserved: false, in: 'query' } as const;

/** Always the same, so that the same document gives the same bytes; no sample holds it. */
const BOUNDARY = 'openbrick-part-7d1f3b';

/** RFC 7578: files are fields with a file name; objects are sent as JSON. */
function multipart(document: ApiDocument, { schema }: Content, members: readonly [string, unknown][]): MadeBody {
  const properties = schema === undefined ? undefined : propertiesOf(document, schema).properties;
  const parts = members.map(([name, member]) => {
    const described = properties?.get(name)?.schema;
    const isFile = described !== undefined && facetsOf(document, described).all.some(({ node }) => isBytes(node));
    const file = isFile ? '; filename="a.txt"\r\nContent-Type: text/plain' : '';
    const text = typeof member === 'string' ? member : JSON.stringify(member);
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${fieldName(name)}"${file}\r\n\r\n${text}\r\n`;
  });
  return { text: `${parts.join('')}--${BOUNDARY}--\r\n`, mediaType: `multipart/form-data; boundary=${BOUNDARY}` };
}

const isBytes = (node: Readonly<Record<string, unknown>>): boolean =>
  node['type'] === 'file' || node['format'] === 'binary' || 'contentMediaType' in node;

/** As browsers escape them (HTML 4.10.21.8). */
const fieldName = (name: string): string => name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
