import {
  judge,
  type Report,
  readEvidence,
  readReport,
  scanLog,
  scanTraffic,
  toHtml,
  toJunit,
  toMarkdown,
  toSarif,
  UsageError,
} from 'openbrick';
import type { UploadOrder } from './messages.ts';
import type { RunHooks } from './run-order.ts';
import { longest, uploadHead, uploadText } from './unpack-upload.ts';

/** Judges an upload. Throws UsageError where it is none of its kind. */
export async function runUpload({ upload, context }: UploadOrder, { signal }: RunHooks): Promise<Report> {
  const settings = { signal, ...(context !== null && { context }) };
  switch (upload.kind) {
    case 'report':
      return printable(readReport(uploadText(upload.content, longest.report)));
    case 'har':
      return (await scanTraffic(upload.content, settings)).report;
    case 'log':
      return (await scanLog(upload.content, settings)).report;
    case 'recording':
      return isEvidence(upload.content)
        ? judge(readEvidence(uploadText(upload.content, longest.evidence)), settings)
        : (await scanTraffic(upload.content, settings)).report;
  }
}

/** `scan --save-evidence` begins with the evidence; other recordings know no such member. */
const isEvidence = (content: Uint8Array): boolean => uploadHead(content).slice(0, 200).includes('"evidence"');

/** Of a report. Its findings are stored in one transaction; a scan that sends a few hundred requests has far fewer. */
const MOST_FINDINGS = 10_000;

/** The shape that is checked is what openbrick reads again; a report whose rest cannot be printed is none either. */
function printable(report: Report): Report {
  if (report.findings.length > MOST_FINDINGS) {
    throw new UsageError('invalid-report', `has more than ${MOST_FINDINGS} findings`);
  }
  try {
    for (const print of [toHtml, toJunit, toMarkdown, toSarif]) print(report);
    return report;
  } catch (error) {
    throw new UsageError('invalid-report', 'not an openbrick report: parts of it are missing', { cause: error });
  }
}
