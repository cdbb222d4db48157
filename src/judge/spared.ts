import { count, list, own, type Said, say } from '../model/said.ts';
import type { Verdict } from './run.ts';

/** What was not held against a target because it is on loopback, in one line; nothing where nothing was. */
export function sparedNote(verdicts: readonly Verdict[]): Said[] {
  const spared = verdicts.filter((verdict) => verdict.spared === true).map(({ check }) => own(check.id));
  if (spared.length === 0) return [];
  const were = spared.length === 1 ? own('was') : own('were');
  return [
    say`${count(spared.length, 'check')} ${were} rated lower because the target is on loopback: ${list(spared)}; \`--public-url https://…\` judges it as the internet would see it.`,
  ];
}
