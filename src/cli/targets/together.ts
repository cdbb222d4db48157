import { jsonText } from '../../model/inert.ts';
import { type Outcome, rowOf } from './summary.ts';
import { summaryMarkdown } from './summary-text.ts';

/** A report as text, in the format that is asked for. */
export type Render = (outcome: Outcome) => string;

/** Summary and reports as one document. */
export const jsonOf = (outcomes: readonly Outcome[]): string =>
  jsonText({
    schemaVersion: 1,
    summary: outcomes.map(rowOf),
    reports: outcomes.flatMap(({ report }) => report ?? []),
  });

export const markdownOf = (outcomes: readonly Outcome[], render: Render): string =>
  [summaryMarkdown(outcomes.map(rowOf)), ...withReport(outcomes).map(render)].join('\n');

/** The parts of a log that are read here; `renderSarif` wrote it. */
interface SarifLog {
  readonly runs: readonly { readonly automationDetails: { readonly id: string } }[];
}

/** One SARIF log with a run of each target. Code scanning keeps results apart by the id of their run: equal ones get the name of the target. */
export function sarifOf(outcomes: readonly Outcome[], render: Render): string {
  const logs = withReport(outcomes).map((outcome) => ({ outcome, log: JSON.parse(render(outcome)) as SarifLog }));
  const ids = logs.flatMap(({ log }) => log.runs.map(({ automationDetails }) => automationDetails.id));
  const isShared = (id: string): boolean => ids.filter((each) => each === id).length > 1;
  const runs = logs.flatMap(({ outcome: { target }, log }) =>
    log.runs.map(({ automationDetails: { id }, ...run }) => ({
      automationDetails: { id: isShared(id) ? `${id}${target.name}/` : id },
      ...run,
    })),
  );
  return jsonText({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs });
}

const withReport = (outcomes: readonly Outcome[]): Outcome[] => outcomes.filter(({ report }) => report !== undefined);
