import type { Recording } from '../derive/recording/recording.ts';
import type { Report } from '../model/report.ts';
import { type SearchOptions, scanFiles } from '../scan/files.ts';
import { startTimeLimit } from '../scan/time-limit.ts';
import * as composition from '../scan.ts';
import { isText, listOf, partOf, settingsOf, webUrl } from './arguments.ts';
import { type DocumentInput, documentTexts } from './document.ts';
import { type JudgeSettings, judgeOptions, type ScanSettings, scanOptions } from './settings.ts';

/** What a scan leaves: the report, and the evidence that it was made from, which `judge` judges again. */
export type ScanResult = composition.ScanResult;

/**
 * Scans a live API: `await scan('https://api.example.com')`. Sends reads only (GET, HEAD, OPTIONS, one TRACE), 500 at most, 20 a second, for a minute at most,
 * unless the settings say otherwise. Throws UnreachableError where the target gives no response and no credentials were given, and UsageError for what is no
 * http or https URL, and for settings that name no check or no limit.
 */
export const scan = async (target: string | URL, settings: ScanSettings = {}): Promise<ScanResult> =>
  composition.scan(scanOptions(webUrl(target, 'target'), settings));

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
export async function searchFiles(paths: readonly string[], settings: SearchSettings = {}): Promise<ScanResult> {
  const { suppressions, ...search } = settingsOf(settings);
  return scanFiles(
    { paths: listOf(paths, 'paths', 'a list of paths', isText), stdin: process.stdin, ...search },
    judgeOptions(suppressions === undefined ? {} : { suppressions }),
  );
}

/** Judges evidence again, as it was or by other settings; pure. */
export const judge = (recording: Recording, settings: JudgeSettings = {}): Report =>
  composition.judge(partOf(recording, 'judge', { part: 'recording', member: 'evidence' }), judgeOptions(settings));
