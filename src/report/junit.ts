import type { CheckOutcome, Finding, Report, SuppressedFinding } from '../model/report.ts';
import type { Format } from './format.ts';
import { line, placesWords, placeWords, secretWords } from './place.ts';
import { suppressionWords } from './suppression-words.ts';
import { isOfFiles, targetWords } from './target.ts';

interface TestCase {
  readonly name: string;
  readonly className: string;
  /** What is inside; nothing for a test that passed. */
  readonly inside?: string;
  readonly is: 'passed' | 'failed' | 'skipped';
}

/**
 * One test case a finding: a failure where it makes the gate fail, skipped where it is suppressed, passed otherwise. One for each
 * check without findings: passed, or skipped with the reason.
 */
export const renderJunit: Format = (report, { fails }) => {
  const cases = [
    ...report.findings.map((finding) => findingCase(finding, fails(finding))),
    ...(report.suppressed ?? []).map(suppressedCase),
    ...report.checks.filter(({ id }) => !isReported(report, id)).map(checkCase),
  ];
  const number = (is: TestCase['is']): number => cases.filter((each) => each.is === is).length;
  const seconds = (report.durationMs / 1000).toFixed(3);
  const counts = `tests="${cases.length}" failures="${number('failed')}" errors="0" skipped="${number('skipped')}" time="${seconds}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="openbrick" ${counts}>`,
    `  <testsuite name="${attribute(targetWords(report.target))}" ${counts} timestamp="${attribute(report.startedAt)}">`,
    ...(isOfFiles(report.target) ? [] : [properties(report)]),
    ...cases.map(element),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};

const isReported = ({ findings, suppressed = [] }: Report, id: string): boolean =>
  [...findings, ...suppressed].some(({ check }) => check === id);

function properties({ coverage, grade, gradeMeans, notes }: Report): string {
  const given = [
    ['coverage', coverage.summary],
    ...(grade === null ? [] : [['grade', gradeMeans === undefined ? grade : `${grade}: ${gradeMeans}`]]),
    ...notes.map((note) => ['note', note]),
  ];
  const rows = given.map(([name = '', value = '']) => `<property name="${name}" value="${attribute(value)}"/>`);
  return `    <properties>${rows.join('')}</properties>`;
}

function findingCase(finding: Finding, isFailure: boolean): TestCase {
  const { severity, title } = finding;
  const text = attribute(words(finding));
  return {
    ...nameOf(finding),
    is: isFailure ? 'failed' : 'passed',
    inside: isFailure
      ? `<failure type="${attribute(severity)}" message="${attribute(title)}">${text}</failure>`
      : `<system-out>${text}</system-out>`,
  };
}

function suppressedCase(finding: SuppressedFinding): TestCase {
  const why = `suppressed ${suppressionWords(finding.suppression)}`;
  return { ...nameOf(finding), is: 'skipped', inside: `<skipped message="${attribute(why)}"/>` };
}

const nameOf = ({ check, title, location }: Finding): Pick<TestCase, 'name' | 'className'> => ({
  className: `openbrick.${check}`,
  name: `${title} (${placeWords(location)})`,
});

function checkCase({ id, status, reason }: CheckOutcome): TestCase {
  const name = { className: 'openbrick', name: id };
  if (status !== 'unknown' && status !== 'not-applicable') return { ...name, is: 'passed' };
  return { ...name, is: 'skipped', inside: `<skipped message="${attribute(reason ?? status)}"/>` };
}

function element({ name, className, inside }: TestCase): string {
  const open = `    <testcase classname="${attribute(className)}" name="${attribute(name)}" time="0"`;
  return inside === undefined ? `${open}/>` : `${open}>\n      ${inside}\n    </testcase>`;
}

const words = (finding: Finding): string =>
  [
    `${finding.severity}: ${placesWords(finding)}`,
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
