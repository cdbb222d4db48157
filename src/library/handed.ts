import { Buffer } from 'node:buffer';
import { type Recording, recordingFrom } from '../derive/recording/recording.ts';
import type { Report } from '../model/report.ts';
import { reportShape } from '../model/report-shape.ts';
import { type UsageCode, UsageError } from '../model/usage-error.ts';
import { readLogs } from '../scan/logged.ts';
import { readTraffic } from '../scan/recorded.ts';
import { startTimeLimit } from '../scan/time-limit.ts';
import * as composition from '../scan.ts';
import { bytes, text as textOf } from './arguments.ts';
import { type JudgeSettings, type ScanSettings, scanOptions } from './settings.ts';

/** How recorded traffic and logs are judged: within `limits.maxTimeMs`. */
export type HandedSettings = JudgeSettings & Pick<ScanSettings, 'limits' | 'signal'>;

/** Judges recorded traffic, a HAR or another format that the command line reads, compressed or not; sends nothing. Throws UsageError where it is none. */
export async function scanTraffic(content: Uint8Array, settings: HandedSettings = {}): Promise<composition.ScanResult> {
  const traffic = await readTraffic(['-'], streamOf(bytes(content, 'scanTraffic')));
  return composition.scanHanded({ traffic }, handedOptions(settings));
}

/** Judges a log; sends nothing. Throws UsageError where it cannot be read. */
export async function scanLog(content: Uint8Array, settings: HandedSettings = {}): Promise<composition.ScanResult> {
  if (!mayBeLog(bytes(content, 'scanLog')))
    throw new UsageError('unreadable-file', 'not a log: it is empty or holds binary data');
  const options = handedOptions(settings);
  const logged = await readLogs({ paths: ['-'], stdin: streamOf(content), signal: options.signal });
  return composition.scanHanded({ logged }, options);
}

/** First bytes of gzip, Zstandard, bzip2, xz and zip, and of text in UTF-16. */
const KNOWN_STARTS = ['1f8b', '28b52ffd', '425a68', 'fd377a585a', '504b0304', 'fffe', 'feff'];
const HEAD_BYTES = 8192;

/** Any line of text may be one of a log. What has no text, or bytes that no text has, is none. */
function mayBeLog(content: Uint8Array): boolean {
  const head = content.subarray(0, HEAD_BYTES);
  const start = Buffer.from(head.subarray(0, 5)).toString('hex');
  if (KNOWN_STARTS.some((known) => start.startsWith(known))) return true;
  return !head.includes(0) && head.some((byte) => byte > 0x20);
}

/** Reads a report that `toJson` wrote; anyone may have changed it. Throws UsageError where it is none. */
export function readReport(text: string): Report {
  const value = parsed(textOf(text, 'readReport'), 'invalid-report');
  if (reportShape(value, '') === undefined) return value as Report;
  throw new UsageError('invalid-report', 'not an openbrick report (schemaVersion 1, as `toJson` writes it)');
}

/** Reads the evidence that `scan --save-evidence` wrote, for `judge`. Throws UsageError where it is none. */
export function readEvidence(text: string): Recording {
  const recording = recordingFrom(parsed(textOf(text, 'readEvidence'), 'invalid-evidence'));
  if (recording !== undefined) return recording;
  throw new UsageError(
    'invalid-evidence',
    'not evidence of this version, as `openbrick scan --save-evidence` writes it',
  );
}

function parsed(text: string, code: UsageCode): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(code, 'not valid JSON', { cause: error });
  }
}

async function* streamOf(content: Uint8Array): AsyncGenerator<Buffer> {
  yield Buffer.from(content);
}

function handedOptions(settings: HandedSettings) {
  const options = scanOptions(new URL('http://recording.invalid/'), settings);
  return { ...options, time: startTimeLimit(options.limits.maxTimeMs, options.signal) };
}
