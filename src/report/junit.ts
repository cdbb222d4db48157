import type { CheckOutcome, Finding, Report } from '../model/report.ts';
import type { Format } from './format.ts';
import { line, placeWords, secretWords } from './place.ts';
import { isOfFiles, targetWords } from './target.ts';

/** One test case a check: found is a failure with its findings, unknown is skipped with its reason. Info findings fail nothing. */
export const renderJunit: Format = (report) => {
  const failed = report.checks.filter(({ id }) => failuresOf(report, id).length > 0).length;
  const skipped = report.checks.filter(isSkipped).length;
  const seconds = (report.durationMs / 1000).toFixed(3);
  const counts = `tests="${report.checks.length}" failures="${failed}" errors="0" skipped="${skipped}" time="${seconds}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="openbrick" ${counts}>`,
    `  <testsuite name="${attribute(targetWords(report.target))}" ${counts} timestamp="${attribute(report.startedAt)}">`,
    ...(isOfFiles(report.target) ? [] : [coverageProperty(report)]),
    ...report.checks.map((check) => testCase(check, report)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};

const coverageProperty = ({ coverage }: Report): string =>
  `    <properties><property name="coverage" value="${attribute(coverage.summary)}"/></properties>`;

const isSkipped = ({ status }: CheckOutcome): boolean => status === 'unknown' || status === 'not-applicable';

const failuresOf = ({ findings }: Report, id: string): Finding[] =>
  findings.filter(({ check, severity }) => check === id && severity !== 'info');

function testCase(check: CheckOutcome, report: Report): string {
  const failures = failuresOf(report, check.id);
  const open = `    <testcase classname="openbrick" name="${attribute(check.id)}" time="0"`;
  if (failures.length > 0) {
    const [first] = failures;
    return `${open}>\n      <failure type="${attribute(first?.severity ?? '')}" message="${attribute(first?.title ?? '')}">${attribute(failures.map(words).join('\n\n'))}</failure>\n    </testcase>`;
  }
  if (!isSkipped(check)) return `${open}/>`;
  return `${open}>\n      <skipped message="${attribute(check.reason ?? check.status)}"/>\n    </testcase>`;
}

const words = (finding: Finding): string =>
  [
    `${finding.severity}: ${placeWords(finding.location)}`,
    finding.summary,
    secretWords(finding),
    `Fix: ${finding.remediation.summary}`,
    finding.proof.curl,
  ]
    .filter((part) => part !== undefined)
    .join('\n');

/** XML 1.0 has no way to write most control characters: they are shown as `\u0000`. Line feeds stay, as references. */
const attribute = (received: string): string =>
  received
    .split('\n')
    .map((each) =>
      line(each)
        .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
        .replace(/[\ufffe\uffff]/g, '\ufffd'),
    )
    .join('&#10;');
