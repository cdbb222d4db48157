import type { Log, Message, ReportingDescriptor, Result, Suppression } from 'sarif';
import { jsonText } from '../model/inert.ts';
import type { Finding, Report, ReportLocation, ReportTarget, SuppressedFinding } from '../model/report.ts';
import { type Severity, severities } from '../model/terms.ts';
import { artifactOf, segmentsBelow } from './artifact.ts';
import type { Format, RuleInfo } from './format.ts';
import { line, moreWords, placeWords, STAGES, secretWords } from './place.ts';
import { taxaOf } from './sarif-taxa.ts';

/** GitHub's `security-severity`, from which it makes its own critical, high, medium, low. */
const numbers: Record<Severity, string> = { critical: '9.5', high: '8.0', medium: '5.5', low: '3.0', info: '0.0' };
const levels: Record<Severity, Result.level> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** A check as it is shown: GitHub takes the severity of a result from its rule, so each severity of a check is a rule. */
interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly info: RuleInfo;
}

/** SARIF 2.1.0 as GitHub code scanning takes it: every result has an artifact and a region, every rule its help. */
export const renderSarif: Format = (report, { rules: infos, folder }) => {
  const suppressed = report.suppressed ?? [];
  const rules = rulesOf([...report.findings, ...suppressed], infos);
  const taxa = taxaOf(
    rules.map(({ info }) => info),
    report.checks,
  );
  // Where one result is said to be suppressed, the others must say that they are not.
  const open = suppressed.length > 0 ? { suppressions: [] } : {};
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
            rules: rules.map((rule) => ({ ...descriptor(rule), relationships: taxa.relationshipsOf(rule.info) })),
            ...(taxa.supported.length > 0 && { supportedTaxonomies: taxa.supported }),
          },
        },
        ...(taxa.taxonomies.length > 0 && { taxonomies: taxa.taxonomies }),
        automationDetails: { id: categoryOf(report.target, folder) },
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder that openbrick was run in.' } } },
        columnKind: 'utf16CodeUnits',
        results: [
          ...report.findings.map((finding) => ({ ...result(finding, rules, folder), ...open })),
          ...suppressed.map((finding) => ({
            ...result(finding, rules, folder),
            suppressions: [suppressionOf(finding)],
          })),
        ],
        invocations: [{ executionSuccessful: true, startTimeUtc: report.startedAt }],
        properties: {
          ...(report.target.publicUrl !== undefined && { publicUrl: line(report.target.publicUrl) }),
          grade: report.grade,
          ...(report.gradeMeans !== undefined && { gradeMeans: line(report.gradeMeans) }),
          score: report.score,
          coverage: coverageOf(report.coverage),
          notes: report.notes.map(line),
        },
      },
    ],
  };
  return jsonText(log);
};

function rulesOf(findings: readonly Finding[], infos: readonly RuleInfo[]): Rule[] {
  const shown = new Set(findings.map(({ check, severity }) => `${check} ${severity}`));
  return infos.flatMap((info) =>
    severities
      .filter((severity) => shown.has(`${info.id} ${severity}`))
      .map((severity) => ({ id: severity === info.severity ? info.id : `${info.id}/${severity}`, severity, info })),
  );
}

const suppressionOf = ({ suppression: { by, reason, owner, expires } }: SuppressedFinding): Suppression => ({
  kind: by === 'mark' ? 'inSource' : 'external',
  status: 'accepted',
  ...(reason !== undefined && { justification: line(reason) }),
  ...((owner !== undefined || expires !== undefined) && {
    properties: { ...(owner !== undefined && { owner: line(owner) }), ...(expires !== undefined && { expires }) },
  }),
});

/** GitHub keeps the results of one category apart from those of another: one for each command and what it looked at. */
function categoryOf({ url, document, paths, sources }: ReportTarget, folder: string): string {
  if (paths !== undefined && url === undefined)
    return ['openbrick', sources.includes('code') ? 'secrets' : 'scan', ...placesOf(paths, folder), ''].join('/');
  const looked = url !== undefined && URL.canParse(url) ? new URL(url).host : document && 'document';
  return ['openbrick', 'scan', ...(looked === undefined ? [] : [line(looked)]), ''].join('/');
}

/** Longer lists of paths, as hooks make them, are not distinguished. */
const MOST_PATHS = 5;

function placesOf(paths: readonly string[], folder: string): string[] {
  if (paths.length > MOST_PATHS) return ['files'];
  const names = paths.map((path) => segmentsBelow(path, folder)?.join('/') ?? path.replace(/^[\\/]+/, ''));
  const named = names.filter((name) => name !== '').sort();
  return named.length === 0 ? [] : [line(named.join('+'))];
}

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

const descriptor = ({ id, severity, info }: Rule): ReportingDescriptor => {
  const { title, why, fix, category, cwe, helpUri } = info;
  return {
    id,
    name: id.replace(/(?:^|[-/])(\w)/g, (_, letter: string) => letter.toUpperCase()),
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
  };
};

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** GitHub shows a few related locations and refuses files that are too large. */
const MOST_RELATED = 100;

/** How many places there are, and how many of them the result leaves out. */
function placesSentence(finding: Finding): string | undefined {
  const more = moreWords(finding);
  const left = finding.related.length - MOST_RELATED;
  const cut = left > 0 ? ` ${left} related places are left out here; the JSON report has all.` : '';
  return more === '' ? cut.trim() || undefined : `Seen here ${more}.${cut}`;
}

function result(finding: Finding, rules: readonly Rule[], folder: string): Result {
  const at = rules.findIndex(({ info, severity }) => info.id === finding.check && severity === finding.severity);
  const secret = secretWords(finding);
  const said = [
    sentence(line(finding.title)),
    line(finding.summary),
    secret && sentence(secret),
    placesSentence(finding),
    `Fix: ${line(finding.remediation.summary)}`,
  ];
  return {
    ruleId: rules[at]?.id ?? finding.check,
    ruleIndex: at,
    level: levels[finding.severity],
    message: message(said.filter((part) => part !== undefined).join(' ')),
    locations: [location(finding.location, folder)],
    relatedLocations: finding.related.slice(0, MOST_RELATED).map((at, i) => ({
      id: i + 1,
      message: message(sentence(placeWords(at) || 'Also here')),
      ...location(at, folder),
    })),
    ...codeFlowsOf(finding, folder),
    ...fixOf(finding, folder),
    partialFingerprints: { 'openbrick/v2': finding.fingerprint },
    properties: {
      'security-severity': numbers[finding.severity],
      confidence: finding.confidence,
      ...(finding.count !== undefined && { count: finding.count }),
      ...(finding.proof.curl !== undefined && { curl: line(finding.proof.curl) }),
    },
  };
}

/** The way of the value: from the code through the server's response to the log. */
function codeFlowsOf({ path = [] }: Finding, folder: string): Pick<Result, 'codeFlows'> {
  if (path.length < 2) return {};
  const locations = path.map(({ stage, location: at, why }) => ({
    location: {
      ...location(at, folder),
      message: message(`${STAGES[stage]}: ${placeWords(at) || 'target'}${why === undefined ? '' : ` (${line(why)})`}`),
    },
  }));
  return { codeFlows: [{ threadFlows: [{ locations }] }] };
}

/** The patch, as whole lines. */
function fixOf({ remediation: { patch } }: Finding, folder: string): Pick<Result, 'fixes'> {
  if (patch === undefined) return {};
  const { file, line: startLine, before, after } = patch;
  const deletedRegion = { startLine, startColumn: 1, endLine: startLine + before.length, endColumn: 1 };
  const replacement = { deletedRegion, insertedContent: { text: `${after.join('\n')}\n` } };
  const artifactLocation = artifactOf({ source: 'code', file }, folder);
  return {
    fixes: [
      {
        description: message('Change of the line.'),
        artifactChanges: [{ artifactLocation, replacements: [replacement] }],
      },
    ],
  };
}

/** Plain text of SARIF 2.1.0 makes links of brackets (section 3.11.6): they and the backslash are escaped. */
const message = (text: string): Message => ({ text: text.replace(/[\\[\]]/g, '\\$&') });

const location = (at: ReportLocation, folder: string) => ({
  physicalLocation: {
    artifactLocation: artifactOf(at, folder),
    region: { startLine: at.line ?? 1, ...(at.column !== undefined && { startColumn: at.column }) },
  },
  logicalLocations: [{ fullyQualifiedName: placeWords(at) || 'target', kind: 'resource' }],
});
