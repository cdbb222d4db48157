import { secretsPlanned } from '../derive/secrets/secrets-planned.ts';
import type { PlannedOperation } from '../gather/document/document-plan.ts';
import type { DryRun } from '../gather/document/dry-run.ts';
import { type Mask, maskFor } from '../judge/mask.ts';
import { escapeControl, jsonText } from '../model/inert.ts';
import type { Masked } from '../model/report.ts';
import type { HeaderLine } from '../parse/header-lines.ts';

/** A plan as it is shown: all of it came from a document, and passed the mask. */
interface ShownPlan {
  readonly document: { readonly from: string; readonly title: Masked; readonly version: Masked };
  readonly sent: number;
  readonly planned: readonly ShownRequest[];
}

interface ShownRequest {
  readonly method: string;
  readonly path: Masked;
  readonly operationId?: Masked;
  readonly url: Masked;
  readonly headers: readonly (readonly [Masked, Masked])[];
  readonly body?: Masked;
  readonly values: readonly { readonly name: Masked; readonly in: string; readonly from: string }[];
  readonly notSent?: Masked;
}

/** What would be sent, with secrets of the document and the user's credentials masked. */
export function shownPlan({ document, planned, sent }: DryRun, credentials: readonly HeaderLine[]): ShownPlan {
  const mask = maskFor(
    secretsPlanned(
      document,
      planned.map(({ request }) => request),
      credentials,
    ),
  );
  const { from, title, version } = document;
  return {
    document: {
      from: /^https?:/i.test(from) ? mask.value(from) : mask.name(from),
      title: mask.value(title),
      version: mask.value(version),
    },
    sent,
    planned: planned.map((each) => shownRequest(each, mask)),
  };
}

const shownRequest = ({ operation, request, notSent, values }: PlannedOperation, mask: Mask): ShownRequest => ({
  method: operation.method,
  path: mask.value(operation.path),
  ...(operation.operationId !== undefined && { operationId: mask.value(operation.operationId) }),
  url: mask.value(request.url),
  headers: (request.headers ?? []).map(([name, value]) => [mask.name(name), mask.value(value)]),
  ...(request.body !== undefined && { body: mask.value(request.body) }),
  values: values.map(({ parameter, from }) => ({ name: mask.name(parameter.name), in: parameter.in, from })),
  ...(notSent !== undefined && { notSent: mask.quoted(notSent) }),
});

/** The plan for a person. */
export function dryRunText({ document, planned, sent }: ShownPlan): string {
  const [requested, left] = [planned.filter(isSent), planned.filter((each) => !isSent(each))];
  const lines = [
    `${document.title === '' ? 'API document' : document.title}   OpenAPI ${document.version}   ${document.from}`,
    sent === 0 ? 'Nothing was sent.' : `${sent} read requests were sent to find the document, and nothing else.`,
    '',
    `Would be sent (${requested.length})`,
    ...requested.map(requestLine),
    ...(left.length === 0 ? [] : ['', `Skipped (${left.length})`]),
    ...left.map(({ method, path, notSent }) => `  ${method.padEnd(7)} ${path}   ${notSent ?? ''}`),
    '',
    'The checks send further requests that depend on the responses, within --max-requests.',
  ];
  return `${lines.map(escapeControl).join('\n')}\n`;
}

const isSent = ({ notSent }: ShownRequest): boolean => notSent === undefined;

function requestLine({ method, path, url, values }: ShownRequest): string {
  const place = url.replace(/^https?:\/\/[^/?#]{0,300}/i, '');
  const from = values.map(({ name, from }) => `${name}: ${from}`).join(', ');
  const template = path.includes('{') ? `   (${path})` : '';
  return `  ${method.padEnd(7)} ${place}${template}${from === '' ? '' : `   ${from}`}`;
}

/** The plan for a program. */
export const dryRunJson = (plan: ShownPlan): string => jsonText({ schemaVersion: 1, ...plan });
