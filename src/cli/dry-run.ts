import type { PlannedOperation } from '../gather/document-plan.ts';
import type { DryRun } from '../gather/dry-run.ts';
import { escapeControl, jsonText } from '../model/inert.ts';

/** What a scan would send for the document's operations, for a person. */
export function dryRunText({ document, planned, sent }: DryRun): string {
  const [asked, left] = [planned.filter(isSent), planned.filter((each) => !isSent(each))];
  const lines = [
    `${document.title === '' ? 'API document' : document.title}   OpenAPI ${document.version}   ${document.from}`,
    sent === 0 ? 'Nothing was sent.' : `${sent} reads were sent to find the document, and nothing else.`,
    '',
    `Would be sent (${asked.length})`,
    ...asked.map(askedLine),
    ...(left.length === 0 ? [] : ['', `Left out (${left.length})`]),
    ...left.map(({ operation, notSent }) => `  ${operation.method.padEnd(7)} ${operation.path}   ${notSent ?? ''}`),
    '',
    'The checks add requests of their own once they have seen the answers, within --max-requests.',
  ];
  return `${lines.map(escapeControl).join('\n')}\n`;
}

const isSent = ({ notSent }: PlannedOperation): boolean => notSent === undefined;

function askedLine({ operation, request, values }: PlannedOperation): string {
  const { pathname, search } = new URL(request.url);
  const from = values.map(({ parameter, from }) => `${parameter.name}: ${from}`).join(', ');
  const template = operation.path.includes('{') ? `   (${operation.path})` : '';
  return `  ${operation.method.padEnd(7)} ${pathname}${search}${template}${from === '' ? '' : `   ${from}`}`;
}

/** The same for a program. */
export const dryRunJson = ({ document, planned, sent }: DryRun): string =>
  jsonText({
    schemaVersion: 1,
    document: { from: document.from, title: document.title, version: document.version },
    sent,
    planned: planned.map(({ operation, request, notSent, values }) => ({
      method: operation.method,
      path: operation.path,
      ...(operation.operationId === undefined ? {} : { operationId: operation.operationId }),
      url: request.url,
      headers: request.headers ?? [],
      ...(request.body === undefined ? {} : { body: request.body }),
      values: values.map(({ parameter, from }) => ({ name: parameter.name, in: parameter.in, from })),
      ...(notSent === undefined ? {} : { notSent }),
    })),
  });
