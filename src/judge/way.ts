import type { Observation, Stage, WayStep } from '../model/check.ts';
import type { Said } from '../model/said.ts';

const ORDER: readonly Stage[] = ['code', 'server', 'logging', 'log'];

/** The places of an observation on the way of the value; its own place where nothing more is known. */
export const wayOf = ({ way, at }: Observation): readonly WayStep[] =>
  way ?? [{ at, stage: at.source === 'log' ? 'log' : at.source === 'code' ? 'code' : 'server' }];

/** The way of a defect of which the code was found: from the code through the server's response to the log. `why` links both. */
export function joinedWay(observation: Observation, code: Observation, why: Said): WayStep[] {
  const own = wayOf(observation);
  const before = wayOf(code);
  const isLogging = before.at(-1)?.stage === 'logging';
  const linked = isLogging ? [...before.slice(0, -1), ...before.slice(-1).map((step) => ({ ...step, why }))] : before;
  const rest = isLogging ? own : own.map((step, i) => (i === 0 ? { ...step, why: step.why ?? why } : step));
  return [...linked, ...rest]
    .map((step, i) => ({ step, i }))
    .sort((a, b) => ORDER.indexOf(a.step.stage) - ORDER.indexOf(b.step.stage) || a.i - b.i)
    .map(({ step }) => step);
}
