/** Judging of recordings, live or saved, within a time. */
import { checks } from '../checks/index.ts';
import { givenAlone, isGivenAlone } from '../derive/credentials/given-alone.ts';
import type { MoreKeys } from '../derive/keys/more-keys.ts';
import { probedIn, type Recording } from '../derive/recording/recording.ts';
import { seeingSecrets } from '../derive/secrets/secrets-seen.ts';
import type { Check } from '../model/check.ts';
import type { Report } from '../model/report.ts';
import { guessBeside } from '../threads/guess-thread.ts';
import { startKeyThreads } from '../threads/key-threads.ts';
import { type Judged, type JudgeOptions, judgeRecording, judging } from './judge-recording.ts';
import { readInTime, readResultsInTime } from './read-in-time.ts';
import type { Part, TimeLimit } from './time-limit.ts';

/** A recording of what was read to its report, within a time: checks that do not get their turn are unknown. */
export const judgeInTime = (recording: Recording, options: JudgeOptions, time: TimeLimit): Promise<Report> =>
  time.run(judging(recording, options, judgedBy(recording, options)), 'judging');

/** A saved recording to its report, within a time: what there is no time to read is left out, and said. */
export async function replayInTime(recording: Recording, options: JudgeOptions, time: TimeLimit): Promise<Report> {
  const { evidence, unread, notes } = await readInTime(recording.evidence, time);
  const results = await readResultsInTime(recording.results, evidence, time);
  const missed = (recording.unread ?? 0) + unread;
  const read = { ...recording, evidence, results, notes: [...recording.notes, ...notes] };
  return judgeInTime(missed === 0 ? read : { ...read, unread: missed }, options, time);
}

/** The pure half: a recording, live or saved, to its report. */
export const judge = (recording: Recording, options: JudgeOptions): Report =>
  judgeRecording(recording, options, judgedBy(recording, options));

export const catalogueOf = ({ catalogue }: JudgeOptions): readonly Check[] => catalogue ?? checks;

function judgedBy(recording: Recording, options: JudgeOptions): Judged {
  const probed = probedIn(recording);
  const { evidence, startedAt, unreached } = recording;
  const aside = { observedAt: startedAt, target: unreached?.target };
  const all = isGivenAlone(evidence) ? givenAlone(evidence, aside) : evidence;
  return { catalogue: catalogueOf(options), probed, secrets: () => seeingSecrets(all, probed) };
}

/** Guessing of keys within its part of the time. */
export const within = <T extends MoreKeys>(options: T, time: TimeLimit, part: Part = 'guessing'): T => ({
  threads: startKeyThreads,
  ...options,
  guess: (task) => guessBeside(task, () => time.isUp(part)),
});
