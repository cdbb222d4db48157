import { gunzipSync, gzipSync } from 'node:zlib';
import { type Report, toHtml, toJunit, toMarkdown, toSarif } from 'openbrick';
import { comparisonIn } from '../service/scans/comparison.ts';
import type { CompareOrder, PrintOrder } from './messages.ts';

const printers = { sarif: toSarif, html: toHtml, markdown: toMarkdown, junit: toJunit } as const;

/** Prints or compares stored reports. What it gives is gzipped, as they are. */
export const printReport = (order: PrintOrder | CompareOrder): Uint8Array =>
  packed(
    order.kind === 'print'
      ? printers[order.format](reportIn(order.stored))
      : JSON.stringify(comparisonIn(order.form, reportIn(order.stored), reportIn(order.base))),
  );

const reportIn = (stored: Uint8Array): Report => JSON.parse(gunzipSync(stored).toString('utf8')) as Report;

/** It is read once: to pack it well would take longer than to send it. */
const packed = (text: string): Uint8Array => gzipSync(text, { level: 1 });
