/** Composition: gather, plan, send, judge. The library's front door. */
import { checks as catalogue } from './checks/index.ts';
import { cookieNotes } from './derive/cookies-seen.ts';
import { type MoreKeys, withMoreKeys } from './derive/more-keys.ts';
import { probedIn, type Recording } from './derive/recording.ts';
import { secretsSeen } from './derive/secrets-seen.ts';
import type { SearchOptions } from './files/search-files.ts';
import { documentEvidence, type Gathering, type GatherOptions, gather } from './gather/gather.ts';
import type { Plan } from './judge/run.ts';
import type { ApiDocument } from './model/document.ts';
import type { Report } from './model/report.ts';
import { own } from './model/said.ts';
import { scanFiles } from './scan/files.ts';
import { type JudgeOptions, judgeRecording, plansFor } from './scan/judge-recording.ts';

export interface ScanOptions extends GatherOptions, MoreKeys, JudgeOptions {}

/** What a scan leaves: the report, and what it was made from. */
export interface ScanResult {
  readonly report: Report;
  readonly recording: Recording;
}

export async function scan(options: ScanOptions): Promise<ScanResult> {
  const startedAt = Date.now();
  const { evidence: seen, wire }: Gathering = await gather(options);
  try {
    const { evidence, notes: keyNotes } = await withMoreKeys(seen, options);
    options.onStage?.('checks');
    const plans = plansFor(catalogue, evidence, options);
    const answers = await sendAll(plans, wire.send);
    const notes = options.signal.aborted ? [own('The scan was interrupted: this report holds what there was.')] : [];
    const recording = {
      evidence,
      answers,
      notes: [
        ...notes,
        ...wire.notes(),
        ...cookieNotes(evidence.exchanges.ok ? evidence.exchanges.value : []),
        ...keyNotes,
      ],
      requests: wire.stats(),
      startedAt,
      durationMs: Date.now() - startedAt,
    };
    return { report: judge(recording, options), recording };
  } finally {
    await wire.close();
  }
}

/** Judges an API document alone: nothing is sent, and nothing is said of what a server does. */
export const scanDocument = (document: ApiDocument, options: JudgeOptions): ScanResult =>
  judgeAlone({ evidence: documentEvidence(document), notes: [], startedAt: Date.now() }, options);

/** Judges what was gathered without a network. */
function judgeAlone(gathered: Pick<Recording, 'evidence' | 'notes' | 'startedAt'>, options: JudgeOptions): ScanResult {
  const recording: Recording = {
    ...gathered,
    answers: new Map(),
    requests: { sent: 0, failed: 0, budget: 0 },
    durationMs: Date.now() - gathered.startedAt,
  };
  return { report: judge(recording, options), recording };
}

/** The pure half: a recording, live or saved, to its report. */
export function judge(recording: Recording, options: JudgeOptions): Report {
  const probed = probedIn(recording);
  return judgeRecording(recording, options, { catalogue, probed, secrets: secretsSeen(recording.evidence, probed) });
}

async function sendAll(plans: readonly Plan[], send: Gathering['wire']['send']): Promise<Recording['answers']> {
  const sent = plans.map(async (plan) => {
    const probes = 'probes' in plan ? plan.probes : [];
    const answers = await Promise.all(probes.map(async (probe) => [probe.id, await send(probe)] as const));
    return [plan.check.id, new Map(answers)] as const;
  });
  return new Map(await Promise.all(sent));
}

export type { JudgeOptions, Recording, SearchOptions };
export { scanFiles };
