import type { Finding, Report } from '../model/report.ts';
import type { Category, Severity } from '../model/terms.ts';

/** What a format says of a check beyond the report: SARIF's rules, explanations. */
export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly cwe: readonly number[];
  /** `API8:2023`. */
  readonly owasp: readonly string[];
  readonly helpUri: string;
}

export interface RenderContext {
  /** Every check there is. */
  readonly rules: readonly RuleInfo[];
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
  /** The working folder, absolute: a file below it is named from there. */
  readonly folder: string;
  /** The text of the guide of this name, where there is one. */
  readonly guide: (name: string) => string | undefined;
  /** Whether a finding makes the gate fail. */
  readonly fails: (finding: Finding) => boolean;
}

/** A report as text. Pure: the same report and context give the same text. */
export type Format = (report: Report, context: RenderContext) => string;
