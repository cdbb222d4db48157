import type { Recording } from '../derive/recording/recording.ts';
import type { Report } from '../model/report.ts';
import { type SearchOptions, scanFiles } from '../scan/files.ts';
import { startTimeLimit } from '../scan/time-limit.ts';
import * as composition from '../scan.ts';
import { type DocumentInput, documentTexts } from './document.ts';
import { type JudgeSettings, judgeOptions, type ScanSettings, scanOptions } from './settings.ts';

/** What a scan leaves: the report, and the evidence that it was made from, which `judge` judges again. */
export type ScanResult = composition.ScanResult;

/**
 * Scans a live API: `await scan('https://api.example.com')`. Sends reads only (GET, HEAD, OPTIONS, one TRACE), 500 at most, 20 a second, for a minute at most,
 * unless the settings say otherwise. Throws UnreachableError where the target gives no response and no credentials were given, UsageError for settings that
 * name no check or no limit, and TypeError for what is no http or https URL.
 */
export const scan = async (target: string | URL, settings: ScanSettings = {}): Promise<ScanResult> =>
  composition.scan(scanOptions(webUrl(target), settings));

function webUrl(target: string | URL): URL {
  const url = new URL(target);
  if (url.protocol === 'http:' || url.protocol === 'https:') return url;
  throw new TypeError(`the target takes an http or https URL, not ${url.protocol}`);
}

/** What a document is judged with: the credentials that would be sent, and keys that may sign them. */
export type DocumentSettings = JudgeSettings & Pick<ScanSettings, 'headers' | 'bearer' | 'keys' | 'signal' | 'limits'>;

/** Judges an API document without a server; sends nothing. Throws UsageError, with the place, where the text is no document. */
export async function scanDocument(document: DocumentInput, settings: DocumentSettings = {}): Promise<ScanResult> {
  const { limits, signal, ...options } = scanOptions(new URL('http://document.invalid/'), settings);
  const time = startTimeLimit(limits.maxTimeMs, signal);
  return composition.scanTexts(documentTexts(document), { ...options, signal, time });
}

/** What a search of files takes. */
export type SearchSettings = Pick<JudgeSettings, 'suppressions'> & Pick<SearchOptions, 'exclude' | 'signal' | 'onFile'>;

/** Searches files and folders for keys. Throws UsageError for a path that is not there. */
export function searchFiles(paths: readonly string[], settings: SearchSettings = {}): Promise<ScanResult> {
  const { suppressions, ...search } = settings;
  return scanFiles(
    { paths, stdin: process.stdin, ...search },
    judgeOptions(suppressions === undefined ? {} : { suppressions }),
  );
}

/** Judges evidence again, as it was or by other settings; pure. */
export const judge = (recording: Recording, settings: JudgeSettings = {}): Report =>
  composition.judge(recording, judgeOptions(settings));
