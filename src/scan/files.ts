/** The search of files to a report. Apart from a scan of a server, so that it loads none of what that needs. */
import codeKeyHardcoded from '../checks/data-exposure/code-key-hardcoded.ts';
import type { Recording } from '../derive/recording/recording.ts';
import { type HistorySearchOptions, searchHistory } from '../files/history/search-history.ts';
import { type StagedSearchOptions, searchStaged } from '../files/history/search-staged.ts';
import { type FileSearch, type SearchOptions, searchFiles } from '../files/search-files.ts';
import type { Check } from '../model/check.ts';
import { type Evidence, gathered, type TextsRead } from '../model/evidence.ts';
import { noEvidence } from '../model/no-evidence.ts';
import type { Report } from '../model/report.ts';
import { own } from '../model/said.ts';
import { type JudgeOptions, judgeRecording } from './judge-recording.ts';

export type { HistorySearchOptions, SearchOptions, StagedSearchOptions };

/** The checks that read files. */
export const fileChecks: readonly Check[] = [codeKeyHardcoded];

export interface FilesScanned {
  readonly report: Report;
  readonly recording: Recording;
}

/** Searches files, folders, HTTP archives or standard input for keys. */
export const scanFiles = (search: SearchOptions, options: JudgeOptions): Promise<FilesScanned> =>
  scanned(() => searchFiles(search), options);

/** Searches the history of a git repository for keys. */
export const scanHistory = (search: HistorySearchOptions, options: JudgeOptions): Promise<FilesScanned> =>
  scanned(() => searchHistory(search), options);

/** Searches what is staged in a git repository for keys. */
export const scanStaged = (search: StagedSearchOptions, options: JudgeOptions): Promise<FilesScanned> =>
  scanned(() => searchStaged(search), options);

async function scanned(search: () => Promise<FileSearch>, options: JudgeOptions): Promise<FilesScanned> {
  const startedAt = Date.now();
  const { texts, notes } = await search();
  const recording: Recording = {
    evidence: textsEvidence(texts),
    notes,
    results: new Map(),
    requests: { sent: 0, failed: 0, budget: 0 },
    startedAt,
    durationMs: Date.now() - startedAt,
  };
  return {
    report: judgeRecording(recording, options, { catalogue: fileChecks, probed: [] }),
    recording,
  };
}

/** The evidence of a search of files: nothing else was looked at. */
function textsEvidence(texts: TextsRead): Evidence {
  const nothing = { ok: false, kind: 'absent', why: own('only files were searched') } as const;
  return Object.freeze({
    ...noEvidence(nothing),
    keys: gathered([]),
    texts: gathered(texts),
    given: gathered([]),
  });
}
