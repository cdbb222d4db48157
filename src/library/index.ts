/** The library: everything that the command line does, with defaults. Nothing is written to disk or printed. */
export { checks } from '../checks/index.ts';
export type { Recording } from '../derive/recording/recording.ts';
export type { DocumentChoice } from '../gather/survey/document-choice.ts';
export { type Guide, guidesFor, readGuide } from '../guides/guides.ts';
export { readRecipe } from '../login/read-recipe.ts';
export { readWfc } from '../login/read-wfc.ts';
export type { Recipe } from '../login/recipe.ts';
export { type Check, defineCheck, notApplicable, type Observation } from '../model/check.ts';
export type { Evidence } from '../model/evidence.ts';
export type { Exchange } from '../model/exchange.ts';
export { fixedSession, type Identity, type Session } from '../model/identity.ts';
export type { Finding, Proof, Report, ReportLocation } from '../model/report.ts';
export { count, list, own, quote, type Said, say } from '../model/said.ts';
export type { Suppression } from '../model/suppression.ts';
export type { Category, Confidence, Grade, Severity, TargetContext } from '../model/terms.ts';
export { UnreachableError, UsageError } from '../model/usage-error.ts';
export type { ApiDocument } from '../openapi/document.ts';
export { version } from '../package/version.ts';
export type { CookieReport } from '../scan/cookies/report.ts';
export type { ScanLimits } from '../scan.ts';
export { type CookieSettings, inspectCookie } from './cookies.ts';
export { type DocumentInput, readDocument } from './document.ts';
export { type FormatSettings, toGithub, toHtml, toJson, toJunit, toMarkdown, toSarif, toTerminal } from './formats.ts';
export { type HandedSettings, readEvidence, readReport, scanLog, scanTraffic } from './handed.ts';
export { standardLimits } from './limits.ts';
export {
  type DocumentSettings,
  judge,
  type ScanResult,
  type SearchSettings,
  scan,
  scanDocument,
  searchFiles,
} from './scan.ts';
export { type FoundSecret, findSecrets } from './secrets.ts';
export type { JudgeSettings, ScanSettings } from './settings.ts';
