import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Finding, Report, ReportLocation } from '../model/report.ts';
import type { Severity } from '../model/terms.ts';
import type { Format, RuleInfo } from './format.ts';
import { line, placeWords, secretWords } from './place.ts';

/** GitHub's `security-severity`, from which it makes its own critical, high, medium, low. */
const numbers: Record<Severity, string> = { critical: '9.5', high: '8.0', medium: '5.5', low: '3.0', info: '0.0' };
const levels: Record<Severity, Result.level> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** SARIF 2.1.0 as GitHub code scanning takes it: every result has a relative artifact and a region, every rule its help. */
export const renderSarif: Format = (report, { rules }) => {
  const used = rules.filter(({ id }) => report.findings.some(({ check }) => check === id));
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: report.tool.version,
            semanticVersion: report.tool.version,
            informationUri: 'https://www.npmjs.com/package/openbrick',
            rules: used.map(descriptor),
          },
        },
        automationDetails: { id: 'openbrick/' },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => result(finding, used)),
        invocations: [{ executionSuccessful: true, startTimeUtc: report.startedAt }],
        properties: { grade: report.grade, score: report.score, coverage: coverageOf(report.coverage) },
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

const coverageOf = ({ ledger, summary, ...totals }: Report['coverage']) => ({
  ...totals,
  summary: line(summary),
  ledger: ledger.map(({ path, operationId, notSent, ...row }) => ({
    ...row,
    path: line(path),
    ...(operationId !== undefined && { operationId: line(operationId) }),
    ...(notSent !== undefined && { notSent: line(notSent) }),
  })),
});

const descriptor = ({ id, title, why, fix, category, severity, cwe, helpUri }: RuleInfo): ReportingDescriptor => ({
  id,
  name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
  shortDescription: { text: `${title}.` },
  fullDescription: { text: sentence(why) },
  help: {
    text: `${sentence(why)}\n\nFix: ${sentence(fix)}`,
    markdown: `${sentence(why)}\n\n**Fix:** ${sentence(fix)}`,
  },
  helpUri,
  defaultConfiguration: { level: levels[severity] },
  properties: {
    tags: ['security', category, ...cwe.map((number) => `external/cwe/cwe-${String(number).padStart(3, '0')}`)],
    'security-severity': numbers[severity],
    precision: 'high',
  },
});

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function result(finding: Finding, rules: readonly RuleInfo[]): Result {
  const secret = secretWords(finding);
  const said = [
    sentence(line(finding.title)),
    line(finding.summary),
    secret && sentence(secret),
    `Fix: ${line(finding.remediation.summary)}`,
  ];
  return {
    ruleId: finding.check,
    ruleIndex: rules.findIndex(({ id }) => id === finding.check),
    level: levels[finding.severity],
    message: { text: said.filter((part) => part !== undefined).join(' ') },
    locations: [location(finding.location)],
    relatedLocations: finding.related.map((at, i) => ({
      id: i + 1,
      message: { text: sentence(placeWords(at) || 'Also seen here') },
      ...location(at),
    })),
    partialFingerprints: { 'openbrick/v1': finding.fingerprint },
    properties: {
      'security-severity': numbers[finding.severity],
      confidence: finding.confidence,
      ...(finding.proof.curl !== undefined && { curl: line(finding.proof.curl) }),
    },
  };
}

/** GitHub shows results at files only: what a live server said stands at an artifact named after the operation. */
const location = (at: ReportLocation) => ({
  physicalLocation: {
    artifactLocation: { uri: artifact(at) },
    region: { startLine: at.line ?? 1, ...(at.column !== undefined && { startColumn: at.column }) },
  },
  logicalLocations: [{ fullyQualifiedName: placeWords(at) || 'target', kind: 'resource' }],
});

function artifact(at: ReportLocation): string {
  // A document that was found on the way has a URL, which is no file of a repository.
  const isServed = at.file !== undefined && URL.canParse(at.file) && /^https?:/i.test(at.file);
  if (at.file !== undefined && !isServed)
    return encodeURI(at.file.replaceAll('\\', '/').replace(/^\/+/, '')).replaceAll('#', '%23').replaceAll('?', '%3F');
  const served = isServed && at.file !== undefined ? new URL(at.file).pathname : undefined;
  const segments = (served ?? at.path ?? '/')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  return [
    'api',
    ...(served === undefined ? [at.method ?? 'GET'] : []),
    ...(segments.length === 0 ? ['index'] : segments),
  ]
    .map((segment) => encodeURIComponent(line(segment).slice(0, 100)))
    .join('/');
}
