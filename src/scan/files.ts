/** The search of files to a report. Apart from a scan of a server, so that it loads none of what that needs. */
import codeKeyHardcoded from '../checks/data-exposure/code-key-hardcoded.ts';
import type { Recording } from '../derive/recording.ts';
import { type SearchOptions, searchFiles } from '../files/search-files.ts';
import type { Check } from '../model/check.ts';
import { type Evidence, gathered, type TextsRead } from '../model/evidence.ts';
import { noEvidence } from '../model/no-evidence.ts';
import type { Report } from '../model/report.ts';
import { own } from '../model/said.ts';
import { type JudgeOptions, judgeRecording } from './judge-recording.ts';

export type { SearchOptions };

/** The checks that read files. */
export const fileChecks: readonly Check[] = [codeKeyHardcoded];

/** Searches files, folders, HTTP archives or standard input for keys. */
export async function scanFiles(
  search: SearchOptions,
  options: JudgeOptions,
): Promise<{ readonly report: Report; readonly recording: Recording }> {
  const startedAt = Date.now();
  const { texts, notes } = await searchFiles(search);
  const recording: Recording = {
    evidence: textsEvidence(texts),
    notes,
    answers: new Map(),
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
