import { checks } from '../checks/index.ts';
import { readGuide } from '../guides/guides.ts';
import type { Check } from '../model/check.ts';
import type { Finding, Report } from '../model/report.ts';
import { checkPage } from '../package/pages.ts';
import type { RenderContext } from '../report/format.ts';
import { type FormatName, formats } from '../report/index.ts';
import { ruleInfoOf } from '../report/rule-info.ts';
import { partOf, settingsOf } from './arguments.ts';

/** How a report is written. Everything has a default. */
export interface FormatSettings {
  /** Columns of the terminal; 100 unless given. */
  readonly width?: number;
  /** Colours in the terminal; none unless given. */
  readonly color?: boolean;
  /** Absolute path: files below it are named from there. The working folder unless given. */
  readonly folder?: string;
  /** Whether a finding counts as a failure, in JUnit; all above info do unless given. */
  readonly fails?: (finding: Finding) => boolean;
  /** Checks beside the built-in ones, which the report may have findings of. */
  readonly checks?: readonly Check[];
}

const render = (name: FormatName, report: Report, settings: FormatSettings): string =>
  formats[name](
    partOf(report, functionOf(name), { part: 'report', member: 'findings' }),
    contextOf(settingsOf(settings)),
  );

/** `toHtml`, as errors name it. */
const functionOf = (name: string): string => `to${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

const contextOf = ({ width = 100, color = false, folder, fails, checks: own = [] }: FormatSettings): RenderContext => ({
  rules: [...checks.map((check) => ruleInfoOf(check, checkPage(check.id))), ...own.map((check) => ruleInfoOf(check))],
  width,
  color,
  folder: folder ?? process.cwd(),
  guide: (name) => readGuide(name)?.text,
  fails: fails ?? (({ severity }) => severity !== 'info'),
});

/** The report as JSON, as docs/report.schema.json describes it. */
export const toJson = (report: Report): string => render('json', report, {});
/** One HTML file without external resources. */
export const toHtml = (report: Report, settings: FormatSettings = {}): string => render('html', report, settings);
/** Markdown, fit for the comment of a pull request. */
export const toMarkdown = (report: Report, settings: FormatSettings = {}): string =>
  render('markdown', report, settings);
/** SARIF 2.1.0, as code scanning reads it. */
export const toSarif = (report: Report, settings: FormatSettings = {}): string => render('sarif', report, settings);
/** JUnit XML: one test case a check. */
export const toJunit = (report: Report, settings: FormatSettings = {}): string => render('junit', report, settings);
/** Annotations of GitHub Actions, one a finding. */
export const toGithub = (report: Report, settings: FormatSettings = {}): string => render('github', report, settings);
/** The text that `openbrick scan` prints. */
export const toTerminal = (report: Report, settings: FormatSettings = {}): string =>
  render('terminal', report, settings);
